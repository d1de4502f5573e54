package org.filingpress.filing;

/** One block of a narrative; numbering is part of its text, as filed. */
public sealed interface Block {

  /** A body paragraph. */
  record Paragraph(String text) implements Block {}

  /** A heading within a narrative section, such as {@code （一）基层党建}. */
  record Heading(String heading) implements Block {}

  /** A labelled paragraph, printed {@code label：text}. */
  record Labelled(String label, String text) implements Block {}
}
