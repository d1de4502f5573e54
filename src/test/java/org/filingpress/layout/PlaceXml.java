package org.filingpress.layout;

import static org.filingpress.layout.TestDocument.paragraph;
import static org.filingpress.layout.TestDocument.text;

/** Places that are spoken of elsewhere, in WordprocessingML: headings, bookmarks, sections. */
final class PlaceXml {

  static String bookmark(String name) {
    return "<w:bookmarkStart w:id='1' w:name='" + name + "'/>";
  }

  static String bookmarked(String name, String text) {
    return paragraph("<w:spacing w:line='400' w:lineRule='exact'/>", bookmark(name) + text(text));
  }

  static String heading(int level, String text) {
    return paragraph(
        "<w:spacing w:line='400' w:lineRule='exact'/><w:outlineLvl w:val='" + (level - 1) + "'/>",
        bookmark("b" + level) + text(text));
  }

  static String section(String properties) {
    return "<w:p><w:pPr><w:sectPr>" + TestDocument.PAGE + properties + "</w:sectPr></w:pPr></w:p>";
  }

  private PlaceXml() {}
}
