package org.filingpress.benchmarks.peers;

/** The fields of a template in FreeMarker's square brackets, for the peers that use it. */
public abstract class FreeMarkerForm extends DocumentForm {

  @Override
  protected final String filing(String field) {
    return "${" + field + "}";
  }

  @Override
  protected final String project(String field) {
    return "${project." + field + "}";
  }

  @Override
  protected final String step(int index, String field) {
    return "${project.plan[" + index + "]." + field + "}";
  }

  @Override
  protected final String indicator(String field) {
    return "${indicator." + field + "}";
  }

  @Override
  protected final String bookmark() {
    return "<w:bookmarkStart w:id=\"${project.number}\" w:name=\"_Toc_p${project.number}\"/>"
        + "<w:bookmarkEnd w:id=\"${project.number}\"/>";
  }

  /** As Word writes it: a link to the heading, and the number of its page as a field. */
  @Override
  protected final String contentsLine() {
    return "<w:p><w:pPr><w:pStyle w:val=\"TOC2\"/></w:pPr>"
        + "<w:hyperlink w:anchor=\"_Toc_p${project.number}\" w:history=\"1\"><w:r><w:t>"
        + project("number")
        + "."
        + project("name")
        + "绩效目标表</w:t></w:r><w:r><w:tab/></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
        + " PAGEREF _Toc_p${project.number} \\h </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:hyperlink></w:p>";
  }

  @Override
  protected final String merge() {
    return "[#if indicator_index == 0]<w:vMerge w:val=\"restart\"/>[#elseif "
        + "project.indicators[indicator_index - 1].level1 == indicator.level1]<w:vMerge/>"
        + "[#else]<w:vMerge w:val=\"restart\"/>[/#if]";
  }

  @Override
  protected final String mergedText() {
    return "[#if indicator_index == 0]${indicator.level1}[#elseif "
        + "project.indicators[indicator_index - 1].level1 != indicator.level1]"
        + "${indicator.level1}[/#if]";
  }
}
