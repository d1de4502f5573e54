package org.filingpress.benchmarks.poitl;

import org.filingpress.benchmarks.peers.DocumentForm;

/** A template in poi-tl's marks; within a block, names are those of its element. */
final class PoiTlForm extends DocumentForm {

  @Override
  protected String filing(String field) {
    return "{{" + field + "}}";
  }

  @Override
  protected String project(String field) {
    return "{{" + field + "}}";
  }

  @Override
  protected String step(int index, String field) {
    return "{{plan" + index + "." + field + "}}";
  }

  @Override
  protected String indicator(String field) {
    return "[" + field + "]";
  }

  @Override
  protected String projects(String body) {
    return block("projects", body);
  }

  @Override
  protected String blocks(String part) {
    return block(
        "narrative." + part,
        block("heading", paragraph("Heading3", "{{=#this}}"))
            + block("labelled", paragraph("NormalIndent", "{{=#this}}"))
            + block("plain", paragraph("NormalIndent", "{{=#this}}")));
  }

  @Override
  protected String goals() {
    return block("goals", paragraph("TableText", "{{=#this}}"));
  }

  @Override
  protected String contentsLine() {
    return "<w:p><w:pPr><w:pStyle w:val=\"TOC2\"/></w:pPr><w:r><w:t>{{number}}.{{name}}绩效目标表"
        + "</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>1</w:t></w:r></w:p>";
  }

  @Override
  protected String indicators(String row) {
    return row;
  }

  @Override
  protected String indicatorsMark() {
    return "{{indicators}}";
  }

  @Override
  protected String merge() {
    return "";
  }

  @Override
  protected String mergedText() {
    return indicator("level1");
  }

  private static String block(String name, String body) {
    return paragraph("ThinParagraph", "{{?" + name + "}}")
        + body
        + paragraph("ThinParagraph", "{{/" + name + "}}");
  }
}
