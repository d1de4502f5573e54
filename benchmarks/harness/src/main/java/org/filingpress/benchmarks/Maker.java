package org.filingpress.benchmarks;

import java.util.EnumSet;
import java.util.Set;

/** Who makes finished documents and PDFs; each in a process of its own. */
enum Maker {
  DOCX("Filingpress: filing to finished .docx", "filingpress", "filingpress.WholePress"),
  READ("Filingpress: JSON to finished .docx", "filingpress", "filingpress.ReadAndPress"),
  PDF("Filingpress: filing to PDF", "filingpress", "filingpress.WholePdf"),
  PAINT("Filingpress: pressed filing to PDF", "filingpress", "filingpress.PaintOnly"),
  CONTENTS("docx4j 11.5.9: contents, by its visitor", "docx4j", "docx4j.ContentsByVisitor"),
  CONTENTS_XSLT("docx4j 11.5.9: contents, by its XSLT", "docx4j", "docx4j.ContentsByXslt"),
  DOCX4J_PDF("docx4j 11.5.9: .docx to PDF", "docx4j", "docx4j.PdfByFo");

  private final String title;
  private final String module;
  private final String className;

  Maker(String title, String module, String className) {
    this.title = title;
    this.module = module;
    this.className = "org.filingpress.benchmarks." + className;
  }

  /** All but the one that is for beside the service. */
  static Set<Maker> ofPages() {
    return EnumSet.complementOf(EnumSet.of(READ));
  }

  String title() {
    return title;
  }

  String module() {
    return module;
  }

  String className() {
    return className;
  }

  boolean isOurs() {
    return module.equals("filingpress");
  }
}
