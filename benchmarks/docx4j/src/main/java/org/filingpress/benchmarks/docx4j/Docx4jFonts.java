package org.filingpress.benchmarks.docx4j;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.docx4j.fonts.IdentityPlusMapper;
import org.docx4j.fonts.PhysicalFont;
import org.docx4j.fonts.PhysicalFonts;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/**
 * The fonts that Filingpress uses, under the names that the document gives: without them docx4j
 * would measure no Chinese character at all.
 */
final class Docx4jFonts {

  private static final Map<String, String> FILES =
      Map.of(
          "仿宋_GB2312", "GWFang-Regular.ttf",
          "楷体_GB2312", "GWKai-Regular.ttf",
          "黑体", "NotoSansCJKsc-Medium-GBK.otf",
          "方正小标宋简体", "NotoSerifCJKsc-Bold-Common.otf",
          "宋体", "NotoSerifCJKsc-Regular-GB18030L2.otf",
          "Times New Roman", "LiberationSerif-Regular.ttf");

  private final Map<String, PhysicalFont> fonts = new TreeMap<>();

  Docx4jFonts(Path folder) {
    PhysicalFonts.setRegex("(?!)"); // none of the machine's own
    for (Map.Entry<String, String> each : FILES.entrySet()) {
      Path file = folder.resolve(each.getValue());
      List<PhysicalFont> found = PhysicalFonts.getPhysicalFont(each.getKey(), file.toUri());
      if (found == null || found.isEmpty()) {
        throw new IllegalStateException("docx4j cannot read " + file);
      }
      fonts.put(each.getKey(), found.get(0));
    }
  }

  void giveTo(WordprocessingMLPackage document) throws Exception {
    IdentityPlusMapper mapper = new IdentityPlusMapper();
    document.setFontMapper(mapper);
    fonts.forEach(mapper::put);
  }
}
