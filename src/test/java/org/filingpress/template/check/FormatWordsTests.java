package org.filingpress.template.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.filingpress.docx.CompiledTemplate;
import org.filingpress.docx.FillLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formatting in an officer's words. */
class FormatWordsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sz val=32                                       | 字号 三号（16磅）
          sz val=33                                       | 字号 16.5磅
          rFonts ascii=Times New Roman eastAsia=仿宋_GB2312 hAnsi=Times New Roman | 中文字体 仿宋_GB2312；西文字体 Times New Roman
          rFonts ascii=A hAnsi=B                          | 西文字体 A；西文字体（扩展字符） B
          ind left=420 leftChars=200                      | 左缩进 2字符
          ind firstLine=640                               | 首行缩进 32磅
          spacing line=579 lineRule=exact                 | 行距 固定值28.95磅
          spacing line=360                                | 行距 1.5倍
          spacing after=0 before=156 beforeLines=50 line=300 lineRule=atLeast | 段前 0.5行；段后 0磅；行距 最小值15磅
          spacing val=-10                                 | 字符间距 紧缩0.5磅
          jc val=both                                     | 对齐方式 两端对齐
          b                                               | 加粗：是
          widowControl val=0                              | 孤行控制：否
          outlineLvl val=0                                | 大纲级别 1级
          pgMar bottom=1984 footer=1474 gutter=0 header=851 left=1587 right=1474 top=2098 | 上边距 37毫米；下边距 35毫米；左边距 28毫米；右边距 26毫米；页眉距边界 15毫米；页脚距边界 26毫米；装订线 0毫米
          pgNumType fmt=numberInDash start=1              | 起始页码 1；页码格式 - 1 -, - 2 -
          docGrid linePitch=579 type=lines                | 文档网格 只指定行网格；网格行距 28.95磅
          top color=auto space=0 sz=4 val=single          | 上框线 单线 0.5磅；上框线与文字相距 0磅
          left type=dxa w=108                             | 单元格左边距 1.9毫米
          tab leader=dot pos=8845 val=right               | 制表位 442.25磅 右对齐 前导符点线
          trHeight hRule=exact val=400                    | 行高 固定值20磅
          shd color=auto fill=D9D9D9 val=clear            | 底纹 D9D9D9
          """)
  void aPropertyIsSaidAsTheDialogsSayIt(String property, String words) {
    assertThat(String.join("；", PropertyWords.of(property))).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fitText id=7 val=200", "somethingNew", "effect val=shimmer"})
  void whatIsNotKnownKeepsItsNameInTheFile(String property) {
    assertThat(PropertyWords.of(property)).containsExactly(property);
  }

  @Test
  void anUnknownAttributeOfAKnownPropertyIsNotLost() {
    assertThat(PropertyWords.of("jc odd=1 val=center")).containsExactly("对齐方式 居中", "jc odd=1");
    assertThat(PropertyWords.of("sz val=groß")).containsExactly("字号 groß");
  }

  @Test
  void whatGoesForComplexScriptsLikewiseIsNotSaidTwice() {
    assertThat(FormatWords.of(List.of("sz val=32", "szCs val=32", "b", "bCs")))
        .containsExactly("字号 三号（16磅）", "加粗：是");
    assertThat(FormatWords.of(List.of("sz val=32", "szCs val=28")))
        .containsExactly("字号 三号（16磅）", "复杂文种字号 四号（14磅）");
  }

  /** Word's button “设为默认值” changes text of every style that says nothing else. */
  @Test
  void aChangeOfTheDocumentsDefaultsIsTold() throws Exception {
    byte[] smaller =
        new EditedTemplate()
            .in(
                "word/styles.xml",
                "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang",
                "<w:sz w:val=\"30\"/><w:lang")
            .bytes();

    assertThat(
            Comparison.of(
                    lines(Files.newInputStream(EditedTemplate.STANDARD)),
                    lines(new ByteArrayInputStream(smaller)))
                .words())
        .containsExactly("样式“（文档默认格式）”有改动：字号 三号（16磅） → 字号 小三（15磅）");
  }

  /** An officer who changes a shipped template meets no name of the file format. */
  @ParameterizedTest
  @ValueSource(strings = {"standard/2021", "shifan/2024"})
  void nothingInTheShippedTemplatesIsUnknown(String version) throws Exception {
    List<String> raw = new ArrayList<>();
    for (TextLine line :
        lines(Files.newInputStream(Path.of("templates", version, "template.docx")))) {
      if (line.kind() == TextLine.Kind.STYLE || line.kind() == TextLine.Kind.PAGE) {
        List<String> properties =
            line.kind() == TextLine.Kind.STYLE
                ? line.cells().subList(1, line.cells().size())
                : line.cells();
        for (String property : properties) {
          PropertyWords.of(property).stream()
              .filter(words -> words.matches("[A-Za-z]+( [A-Za-z]+=.*)?"))
              .forEach(raw::add);
        }
      }
    }
    assertThat(raw).isEmpty();
  }

  private static List<TextLine> lines(InputStream docx) throws Exception {
    try (docx) {
      return TemplateText.of(CompiledTemplate.compile(docx, FillLimits.DEFAULT));
    }
  }
}
