package org.filingpress.docx;

import java.util.List;
import java.util.Map;
import org.filingpress.docx.output.TextBuffer;

/**
 * The table of contents of a template: a TOC field (ECMA-376-1, 17.16.5.68) and the look of its
 * lines.
 *
 * @param fieldBegin the runs that open the field, up to its separator
 * @param fieldEnd the run that closes it, to be put behind the last line; empty when the template
 *     closes it in a paragraph of its own
 * @param linked whether the lines are links (the field's {@code \\h} switch)
 * @param lines by level, from 1
 */
record ContentsModel(
    String fieldBegin, String fieldEnd, boolean linked, Map<Integer, LineModel> lines) {

  ContentsModel {
    lines = Map.copyOf(lines);
  }

  /**
   * The look of one level's lines.
   *
   * @param paragraphProperties the {@code w:pPr} element
   * @param text the runs of the heading's text
   * @param numberProperties {@code w:rPr} of the leader and the page number; may be empty
   * @param numbered whether a page number is printed (the field's {@code \\n} switch)
   */
  record LineModel(
      String paragraphProperties, RunForm text, String numberProperties, boolean numbered) {}

  /** Whether a heading is listed with its page. */
  boolean numbers(Heading heading) {
    LineModel line = lines.get(heading.level());
    return line != null && line.numbered();
  }

  /** Writes the lines of the headings; {@code open} takes the places of the page numbers. */
  void write(List<Heading> headings, TextBuffer out, List<FilledText.Open> open) {
    boolean first = true;
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      LineModel line = lines.get(heading.level());
      if (line != null) {
        boolean last = i == headings.size() - 1;
        write(heading, line, first ? fieldBegin : "", last ? fieldEnd : "", out, open);
        first = false;
      }
    }
    if (first) {
      out.write("<w:p>" + fieldBegin + fieldEnd + "</w:p>");
    }
  }

  private void write(
      Heading heading,
      LineModel line,
      String before,
      String after,
      TextBuffer out,
      List<FilledText.Open> open) {
    out.write("<w:p>" + line.paragraphProperties() + before);
    String link = "<w:hyperlink w:anchor=\"" + heading.bookmark() + "\" w:history=\"1\">";
    out.write(linked ? link : "");
    line.text().write(heading.text(), out);
    if (line.numbered()) {
      String run = "<w:r>" + line.numberProperties();
      out.write(run + "<w:tab/></w:r>");
      out.write(run + "<w:fldChar w:fldCharType=\"begin\"/></w:r>");
      out.write(
          run
              + "<w:instrText xml:space=\"preserve\"> PAGEREF "
              + heading.bookmark()
              + " \\h </w:instrText></w:r>");
      out.write(run + "<w:fldChar w:fldCharType=\"separate\"/></w:r>");
      out.write(run + "<w:t>");
      open.add(new FilledText.Open(out.position(), new FilledText.PageNumber(heading.bookmark())));
      out.write("</w:t></w:r>" + run + "<w:fldChar w:fldCharType=\"end\"/></w:r>");
    }
    out.write((linked ? "</w:hyperlink>" : "") + after + "</w:p>");
  }
}
