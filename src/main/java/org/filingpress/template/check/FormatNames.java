package org.filingpress.template.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Word's and WPS's dialogs call the properties of WordprocessingML, and their values. */
final class FormatNames {

  /** What holds for all text that no style says otherwise of; named as if it were a style. */
  static final String DEFAULTS = "（文档默认格式）";

  /** Elements that only hold others. */
  static final List<String> HOLDERS =
      List.of(
          "pPr",
          "rPr",
          "pPrDefault",
          "rPrDefault",
          "tblPr",
          "trPr",
          "tcPr",
          "tblBorders",
          "tcBorders",
          "pBdr",
          "pgBorders",
          "tblCellMar",
          "tcMar",
          "tabs",
          "numPr");

  /** Properties that are there or not, by element. */
  static final Map<String, String> SWITCHES =
      Map.ofEntries(
          Map.entry("b", "加粗"),
          Map.entry("bCs", "复杂文种加粗"),
          Map.entry("i", "倾斜"),
          Map.entry("iCs", "复杂文种倾斜"),
          Map.entry("strike", "删除线"),
          Map.entry("dstrike", "双删除线"),
          Map.entry("caps", "全部大写"),
          Map.entry("smallCaps", "小型大写字母"),
          Map.entry("vanish", "隐藏文字"),
          Map.entry("noProof", "不检查拼写"),
          Map.entry("snapToGrid", "对齐文档网格"),
          Map.entry("keepNext", "与下段同页"),
          Map.entry("keepLines", "段中不分页"),
          Map.entry("pageBreakBefore", "段前分页"),
          Map.entry("widowControl", "孤行控制"),
          Map.entry("kinsoku", "按中文习惯控制首尾字符"),
          Map.entry("wordWrap", "西文按整词换行"),
          Map.entry("overflowPunct", "允许标点溢出边界"),
          Map.entry("topLinePunct", "允许行首标点压缩"),
          Map.entry("autoSpaceDE", "自动调整中文与西文的间距"),
          Map.entry("autoSpaceDN", "自动调整中文与数字的间距"),
          Map.entry("adjustRightInd", "自动调整右缩进"),
          Map.entry("contextualSpacing", "相同样式的段落间不加间距"),
          Map.entry("suppressLineNumbers", "不编行号"),
          Map.entry("suppressAutoHyphens", "不自动断字"),
          Map.entry("cantSplit", "表格行不跨页断开"),
          Map.entry("tblHeader", "表头在各页重复"),
          Map.entry("noWrap", "单元格不自动换行"),
          Map.entry("titlePg", "首页的页眉页脚不同"),
          Map.entry("qFormat", "列入样式库"),
          Map.entry("semiHidden", "样式在列表中隐藏"),
          Map.entry("unhideWhenUsed", "样式使用后显示"),
          Map.entry("locked", "样式锁定"));

  /** Properties with one value, {@code val}, by element. */
  static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("uiPriority", "样式排列次序"),
          Map.entry("jc", "对齐方式"),
          Map.entry("u", "下划线"),
          Map.entry("color", "字体颜色"),
          Map.entry("highlight", "突出显示"),
          Map.entry("em", "着重号"),
          Map.entry("vertAlign", "上下标"),
          Map.entry("vAlign", "垂直对齐"),
          Map.entry("textAlignment", "行内字符对齐"),
          Map.entry("textDirection", "文字方向"),
          Map.entry("numId", "编号列表"),
          Map.entry("ilvl", "编号级别（从 0 起）"),
          Map.entry("type", "分节符"),
          Map.entry("gridSpan", "合并列数"));

  /** Properties that name a style, by element. */
  static final Map<String, String> OF_STYLES =
      Map.of(
          "name", "样式名称",
          "basedOn", "基于样式",
          "next", "后续段落的样式",
          "link", "链接的样式",
          "pStyle", "段落样式",
          "rStyle", "字符样式",
          "tblStyle", "表格样式");

  /** Sides of a border or margin, by element. */
  static final Map<String, String> SIDES =
      Map.of(
          "top", "上",
          "bottom", "下",
          "left", "左",
          "start", "左",
          "right", "右",
          "end", "右",
          "insideH", "内部横",
          "insideV", "内部竖");

  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("left", "左对齐"),
          Map.entry("start", "左对齐"),
          Map.entry("right", "右对齐"),
          Map.entry("end", "右对齐"),
          Map.entry("center", "居中"),
          Map.entry("both", "两端对齐"),
          Map.entry("distribute", "分散对齐"),
          Map.entry("top", "靠上"),
          Map.entry("bottom", "靠下"),
          Map.entry("auto", "自动"),
          Map.entry("none", "无"),
          Map.entry("nil", "无"),
          Map.entry("single", "单线"),
          Map.entry("double", "双线"),
          Map.entry("thick", "粗线"),
          Map.entry("dotted", "点线"),
          Map.entry("dashed", "虚线"),
          Map.entry("dot", "点线"),
          Map.entry("middleDot", "居中点线"),
          Map.entry("hyphen", "短横线"),
          Map.entry("underscore", "下划线"),
          Map.entry("superscript", "上标"),
          Map.entry("subscript", "下标"),
          Map.entry("baseline", "基线"),
          Map.entry("portrait", "纵向"),
          Map.entry("landscape", "横向"),
          Map.entry("nextPage", "下一页"),
          Map.entry("continuous", "连续"),
          Map.entry("evenPage", "偶数页"),
          Map.entry("oddPage", "奇数页"),
          Map.entry("fixed", "固定"),
          Map.entry("autofit", "随内容调整"),
          Map.entry("decimal", "1, 2, 3"),
          Map.entry("numberInDash", "- 1 -, - 2 -"),
          Map.entry("chineseCounting", "一, 二, 三"),
          Map.entry("upperRoman", "I, II, III"),
          Map.entry("lowerRoman", "i, ii, iii"),
          Map.entry("default", "无网格"),
          Map.entry("lines", "只指定行网格"),
          Map.entry("linesAndChars", "指定行和字符网格"),
          Map.entry("snapToChars", "文字对齐字符网格"));

  /** Built-in styles as a Chinese Word shows them, by name or id in small letters, no spaces. */
  private static final Map<String, String> STYLES =
      Map.ofEntries(
          Map.entry("normal", "正文"),
          Map.entry("normalindent", "正文缩进"),
          Map.entry("title", "标题"),
          Map.entry("subtitle", "副标题"),
          Map.entry("bodytext", "正文文本"),
          Map.entry("header", "页眉"),
          Map.entry("footer", "页脚"),
          Map.entry("hyperlink", "超链接"),
          Map.entry("pagenumber", "页码"),
          Map.entry("tocheading", "TOC 标题"),
          Map.entry("listparagraph", "列表段落"),
          Map.entry("defaultparagraphfont", "默认段落字体"),
          Map.entry("tablenormal", "普通表格"),
          Map.entry("normaltable", "普通表格"),
          Map.entry("tablegrid", "网格型"));

  private static final Pattern NUMBERED = Pattern.compile("(heading|toc)([1-9])");

  private FormatNames() {}

  /** A style's name as a Chinese Word shows it. */
  static String style(String nameOrId) {
    String plain = nameOrId.replace(" ", "").toLowerCase(Locale.ROOT);
    Matcher numbered = NUMBERED.matcher(plain);
    if (numbered.matches()) {
      return (numbered.group(1).equals("toc") ? "目录 " : "标题 ") + numbered.group(2);
    }
    return STYLES.getOrDefault(plain, nameOrId);
  }

  /** A value as the dialogs name it; others stay as they are. */
  static String value(String value) {
    return VALUES.getOrDefault(value, value);
  }
}
