package org.filingpress.docx;

import java.util.List;
import java.util.Map;
import org.filingpress.docx.output.TextBuffer;

/**
 * How the cover, the contents list and the departments' divider pages of a county's volume look: as
 * the same things do in the template of its documents. They are WordprocessingML for the layout to
 * read, not for Word. Immutable.
 */
public final class VolumeForm {

  /** What a line of the cover says. */
  enum Role {
    FIXED,
    COUNTY,
    TITLE,
    COUNTY_AND_TITLE,
    STAGE,
    BUREAU
  }

  /**
   * @param fixed the XML of a {@link Role#FIXED} line; of others, empty
   */
  record CoverLine(Role role, String fixed, ParagraphForm form) {}

  private static final int LONGEST = 100_000_000;

  private final String root;
  private final List<CoverLine> cover;
  private final String coverSection;
  private final String contentsHead;
  private final Map<Integer, ParagraphForm> lines;
  private final String contentsSection;
  private final ParagraphForm halfTitle;
  private final String halfTitleSection;

  /**
   * @param root the start tag of the document's root element
   * @param cover what stands on the cover, from top to bottom
   * @param contentsHead what stands above the contents list
   * @param lines of the contents list, by level
   * @param halfTitle the heading of a part on a page of its own
   */
  VolumeForm(
      String root,
      List<CoverLine> cover,
      String coverSection,
      String contentsHead,
      Map<Integer, ParagraphForm> lines,
      String contentsSection,
      ParagraphForm halfTitle,
      String halfTitleSection) {
    this.root = root;
    this.cover = List.copyOf(cover);
    this.coverSection = coverSection;
    this.contentsHead = contentsHead;
    this.lines = Map.copyOf(lines);
    this.contentsSection = contentsSection;
    this.halfTitle = halfTitle;
    this.halfTitleSection = halfTitleSection;
  }

  /** The part {@code word/document.xml} with cover and contents list. */
  public byte[] front(VolumeFront front) {
    TextBuffer out = begun();
    for (CoverLine line : cover) {
      switch (line.role()) {
        case FIXED -> out.write(line.fixed());
        case COUNTY -> line.form().write(front.county(), out);
        case TITLE -> line.form().write(front.title(), out);
        case COUNTY_AND_TITLE -> line.form().write(front.county() + front.title(), out);
        case BUREAU -> line.form().write(front.bureau(), out);
        case STAGE -> line.form().write(stage(front), out);
      }
    }
    out.write("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\"");
    out.write(" w:lineRule=\"exact\"/>" + coverSection + "</w:pPr></w:p>");
    out.write(contentsHead);
    for (ContentsLine line : front.contents()) {
      write(line, out);
    }
    return ended(out, contentsSection);
  }

  /** An empty line holds the stage's place: what is below it stands where it always does. */
  private static String stage(VolumeFront front) {
    return front.stage().isEmpty() ? "" : "（" + front.stage() + "）";
  }

  private void write(ContentsLine line, TextBuffer out) {
    ParagraphForm form = lines.getOrDefault(line.level(), ParagraphForm.PLAIN);
    out.write("<w:p>" + form.properties() + "<w:hyperlink w:anchor=\"");
    out.writeEscaped(line.target(), 0, line.target().length());
    out.write("\">");
    form.text().write(line.text() + "\t" + line.page(), out);
    out.write("</w:hyperlink></w:p>");
  }

  /**
   * The part {@code word/document.xml} with a page of a department's name, a heading of level 1.
   */
  public byte[] divider(String department, String bookmark) {
    TextBuffer out = begun();
    out.write("<w:p>" + halfTitle.properties() + "<w:bookmarkStart w:id=\"1\" w:name=\"");
    out.writeEscaped(bookmark, 0, bookmark.length());
    out.write("\"/>");
    halfTitle.text().write(department, out);
    out.write("<w:bookmarkEnd w:id=\"1\"/></w:p>");
    return ended(out, halfTitleSection);
  }

  private TextBuffer begun() {
    TextBuffer out = new TextBuffer(LONGEST, 1 << 16);
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + root + "<w:body>");
    return out;
  }

  private static byte[] ended(TextBuffer out, String section) {
    out.write(section + "</w:body></w:document>");
    return out.toBytes();
  }
}
