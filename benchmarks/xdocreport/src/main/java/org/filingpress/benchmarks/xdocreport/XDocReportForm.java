package org.filingpress.benchmarks.xdocreport;

import org.filingpress.benchmarks.peers.FreeMarkerForm;

/**
 * A template as XDocReport's users write it: directives in paragraphs of their own, those around a
 * row in a merge field. XDocReport has no vertical merge; the condition in the properties of the
 * merged cell is put into the XML by hand, since nobody could type it in Word.
 */
final class XDocReportForm extends FreeMarkerForm {

  @Override
  protected String projects(String body) {
    return directive("[#list projects as project]") + body + directive("[/#list]");
  }

  @Override
  protected String blocks(String part) {
    return directive("[#list narrative." + part + " as block][#if block.heading??]")
        + paragraph("Heading3", "${block.heading}")
        + directive("[#elseif block.labelled??]")
        + paragraph("NormalIndent", "${block.labelled}")
        + directive("[#else]")
        + paragraph("NormalIndent", "${block.plain}")
        + directive("[/#if][/#list]");
  }

  @Override
  protected String goals() {
    return directive("[#list project.goals as goal]")
        + paragraph("TableText", "${goal}")
        + directive("[/#list]");
  }

  @Override
  protected String indicators(String row) {
    int first = row.indexOf("<w:r>");
    int last = row.lastIndexOf("</w:p>");
    return row.substring(0, first)
        + field("@before-row[#list project.indicators as indicator]")
        + row.substring(first, last)
        + field("@after-row[/#list]")
        + row.substring(last);
  }

  private static String directive(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String field(String instruction) {
    return "<w:fldSimple w:instr=\" MERGEFIELD &quot;"
        + instruction
        + "&quot; \\* MERGEFORMAT \"><w:r><w:t>«row»</w:t></w:r></w:fldSimple>";
  }
}
