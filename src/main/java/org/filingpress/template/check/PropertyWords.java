package org.filingpress.template.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One property in an officer's words: {@code sz val=32} is {@code 字号 三号（16磅）}. What is not known
 * here keeps its name in the file, so that no difference is lost. The properties are those of
 * ECMA-376-1, 17.3 (paragraphs and runs), 17.4 (tables), 17.6 (sections) and 17.7 (styles).
 */
final class PropertyWords {

  private static final Pattern NEXT_ATTRIBUTE = Pattern.compile(" (?=[A-Za-z]+=)");

  private final String raw;
  private final String name;
  private final Map<String, String> attributes = new TreeMap<>();
  private final List<String> words = new ArrayList<>();

  private PropertyWords(String property) {
    this.raw = property;
    String[] parts = NEXT_ATTRIBUTE.split(property);
    this.name = parts[0];
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      attributes.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
    }
  }

  /** The words for one property as {@link Wordprocessing#properties} gives it; perhaps none. */
  static List<String> of(String property) {
    PropertyWords words = new PropertyWords(property);
    words.describe();
    return words.words;
  }

  private void describe() {
    if (FormatNames.HOLDERS.contains(name) && attributes.isEmpty()) {
      return;
    }
    String switched = FormatNames.SWITCHES.get(name);
    String labelled = FormatNames.LABELS.get(name);
    if (switched != null) {
      String value = take("val");
      words.add(switched + (isOff(value) ? "：否" : "：是"));
    } else if (FormatNames.OF_STYLES.containsKey(name)) {
      say(FormatNames.OF_STYLES.get(name), "val", FormatNames::style);
    } else if (labelled != null && attributes.containsKey("val")) {
      words.add(labelled + " " + FormatNames.value(String.valueOf(take("val"))));
    } else {
      special();
    }
    if (words.isEmpty()) {
      words.add(raw);
    } else {
      attributes.forEach((attribute, value) -> words.add(name + " " + attribute + "=" + value));
    }
  }

  private void special() {
    switch (name) {
      case "sz", "szCs" -> say(name.equals("sz") ? "字号" : "复杂文种字号", "val", Measures::fontSize);
      case "rFonts" -> fonts();
      case "spacing" -> spacing();
      case "ind" -> indents();
      case "pgSz" -> paper();
      case "pgMar" -> margins();
      case "outlineLvl" -> say("大纲级别", "val", PropertyWords::level);
      case "kern" -> say("字距调整，不小于", "val", v -> Measures.divided(v, "2", "磅"));
      case "position" -> say("字符位置提升", "val", v -> Measures.divided(v, "2", "磅"));
      case "w" -> say("字符缩放", "val", v -> v + "%");
      case "lang" -> {
        say("语言", "val", v -> v);
        say("中文语言", "eastAsia", v -> v);
        say("复杂文种语言", "bidi", v -> v);
      }
      case "tab" -> tab();
      case "tblW", "tcW", "tblInd" -> width();
      case "trHeight" -> height();
      case "top", "bottom", "left", "start", "right", "end", "insideH", "insideV" -> edge();
      case "shd" -> shading();
      case "docGrid" -> grid();
      case "cols" -> {
        say("分栏数", "num", v -> v);
        say("栏间距", "space", Measures::points);
      }
      case "pgNumType" -> {
        say("起始页码", "start", v -> v);
        say("页码格式", "fmt", FormatNames::value);
      }
      case "tblLayout" -> say("表格列宽", "type", FormatNames::value);
      default -> {}
    }
  }

  private void fonts() {
    String ascii = attributes.get("ascii");
    if (ascii != null && ascii.equals(attributes.get("hAnsi"))) {
      take("hAnsi");
    }
    say("中文字体", "eastAsia", v -> v);
    say("西文字体", "ascii", v -> v);
    say("西文字体（扩展字符）", "hAnsi", v -> v);
    say("复杂文种字体", "cs", v -> v);
    say("中文主题字体", "eastAsiaTheme", v -> v);
    say("西文主题字体", "asciiTheme", v -> v);
    say("西文主题字体（扩展字符）", "hAnsiTheme", v -> v);
    say("复杂文种主题字体", "cstheme", v -> v);
    say("字体类别提示", "hint", v -> v.equals("eastAsia") ? "中文" : v);
  }

  /** Of a paragraph, between lines and paragraphs; of a run, between characters. */
  private void spacing() {
    say("字符间距", "val", PropertyWords::tracking);
    say("段前", attributes.containsKey("beforeLines") ? "beforeLines" : "before", "before", "行");
    say("段后", attributes.containsKey("afterLines") ? "afterLines" : "after", "after", "行");
    String line = take("line");
    if (line != null) {
      String rule = take("lineRule");
      words.add(
          "行距 "
              + switch (rule == null ? "auto" : rule) {
                case "exact" -> "固定值" + Measures.points(line);
                case "atLeast" -> "最小值" + Measures.points(line);
                default -> Measures.divided(line, "240", "倍");
              });
    }
  }

  /** Characters count, where both characters and twips are given (17.3.1.12). */
  private void indents() {
    for (String[] side :
        new String[][] {
          {"左缩进", "left"},
          {"左缩进", "start"},
          {"右缩进", "right"},
          {"右缩进", "end"},
          {"首行缩进", "firstLine"},
          {"悬挂缩进", "hanging"}
        }) {
      String characters = side[1] + "Chars";
      say(side[0], attributes.containsKey(characters) ? characters : side[1], side[1], "字符");
    }
  }

  /** Hundredths of a unit where that is given, and then the twips are not said; else twips. */
  private void say(String label, String attribute, String twips, String unit) {
    if (!attribute.equals(twips)) {
      take(twips);
      say(label, attribute, v -> Measures.divided(v, "100", unit));
    } else {
      say(label, attribute, Measures::points);
    }
  }

  private void paper() {
    say("纸张宽", "w", Measures::millimetres);
    say("纸张高", "h", Measures::millimetres);
    say("纸张方向", "orient", FormatNames::value);
  }

  private void margins() {
    say("上边距", "top", Measures::millimetres);
    say("下边距", "bottom", Measures::millimetres);
    say("左边距", "left", Measures::millimetres);
    say("右边距", "right", Measures::millimetres);
    say("页眉距边界", "header", Measures::millimetres);
    say("页脚距边界", "footer", Measures::millimetres);
    say("装订线", "gutter", Measures::millimetres);
  }

  private void tab() {
    String kind = take("val");
    String leader = take("leader");
    say(
        "制表位",
        "pos",
        v ->
            Measures.points(v)
                + (kind == null ? "" : " " + FormatNames.value(kind))
                + (leader == null || leader.equals("none")
                    ? ""
                    : " 前导符" + FormatNames.value(leader)));
  }

  private void width() {
    String label =
        switch (name) {
          case "tblW" -> "表格宽度";
          case "tcW" -> "单元格宽度";
          default -> "表格左缩进";
        };
    String type = take("type");
    say(
        label,
        "w",
        v ->
            switch (type == null ? "dxa" : type) {
              case "pct" -> v.endsWith("%") ? v : Measures.divided(v, "50", "%");
              case "auto", "nil" -> "自动";
              default -> Measures.millimetres(v);
            });
  }

  private void height() {
    String rule = take("hRule");
    String kind = "exact".equals(rule) ? "固定值" : "最小值";
    say("行高", "val", v -> kind + Measures.points(v));
  }

  /** A border, or a cell's margin, which has a width. */
  private void edge() {
    String side = FormatNames.SIDES.get(name);
    if (attributes.containsKey("w")) {
      take("type");
      say("单元格" + side + "边距", "w", Measures::millimetres);
      return;
    }
    String kind = take("val");
    if (kind == null) {
      return;
    }
    String size = take("sz");
    String color = take("color");
    boolean none = kind.equals("nil") || kind.equals("none");
    words.add(
        side
            + "框线 "
            + FormatNames.value(kind)
            + (size == null || none ? "" : " " + Measures.divided(size, "8", "磅"))
            + (color == null || none || color.equals("auto") ? "" : " 颜色" + color));
    say(side + "框线与文字相距", "space", v -> v + "磅");
  }

  private void shading() {
    String pattern = take("val");
    String fill = take("fill");
    words.add("底纹 " + (fill == null || fill.equals("auto") ? "无" : fill));
    if (pattern != null && !pattern.equals("clear")) {
      words.add("底纹图案 " + pattern);
    }
    if ("auto".equals(attributes.get("color"))) {
      take("color");
    }
  }

  private void grid() {
    say("文档网格", "type", FormatNames::value);
    say("网格行距", "linePitch", Measures::points);
    say("网格字距", "charSpace", v -> Measures.divided(v, "4096", "磅"));
  }

  private void say(String label, String attribute, UnaryOperator<String> reading) {
    String value = take(attribute);
    if (value != null) {
      words.add(label + " " + reading.apply(value));
    }
  }

  /** The value, which is said with this. */
  private @Nullable String take(String attribute) {
    return attributes.remove(attribute);
  }

  private static boolean isOff(@Nullable String value) {
    return "0".equals(value) || "false".equals(value) || "off".equals(value);
  }

  private static String tracking(String twips) {
    String points = Measures.points(twips);
    return points.startsWith("-") ? "紧缩" + points.substring(1) : "加宽" + points;
  }

  private static String level(String fromZero) {
    return fromZero.matches("[0-8]") ? Integer.parseInt(fromZero) + 1 + "级" : "正文";
  }
}
