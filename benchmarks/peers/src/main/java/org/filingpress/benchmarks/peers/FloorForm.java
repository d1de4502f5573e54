package org.filingpress.benchmarks.peers;

/** The floor's text: FreeMarker between the elements, where no Word template could have it. */
final class FloorForm extends FreeMarkerForm {

  @Override
  protected String projects(String body) {
    return "[#list projects as project]" + body + "[/#list]";
  }

  @Override
  protected String blocks(String part) {
    return "[#list narrative."
        + part
        + " as block][#if block.heading??]"
        + paragraph("Heading3", "${block.heading}")
        + "[#elseif block.labelled??]"
        + paragraph("NormalIndent", "${block.labelled}")
        + "[#else]"
        + paragraph("NormalIndent", "${block.plain}")
        + "[/#if][/#list]";
  }

  @Override
  protected String goals() {
    return "[#list project.goals as goal]" + paragraph("TableText", "${goal}") + "[/#list]";
  }

  @Override
  protected String indicators(String row) {
    return "[#list project.indicators as indicator]" + row + "[/#list]";
  }
}
