package org.filingpress.docx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filingpress.docx.parts.Wml;
import org.w3c.dom.Element;

/**
 * Follows the fields of a paragraph (ECMA-376-1, 17.16) and tells when their result is a page
 * number that the press knows: {@code PAGEREF} and {@code NUMPAGES}.
 */
final class FieldResult {

  private static final Pattern PAGE_REFERENCE =
      Pattern.compile(
          "\\s*PAGEREF\\s+\"?([^\\s\"]+)\"?.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern PAGE_COUNT =
      Pattern.compile("\\s*NUMPAGES\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final StringBuilder instruction = new StringBuilder();
  private boolean inInstruction;
  private boolean replaced;
  private boolean slotTaken;
  private String bookmark = "";

  /** Takes note of a run's child: a field character or a piece of a field's instruction. */
  void take(Element child) {
    if (Wml.is(child, "instrText") && inInstruction) {
      instruction.append(child.getTextContent());
    } else if (Wml.is(child, "fldChar")) {
      switch (Wml.attribute(child, "fldCharType")) {
        case "begin" -> {
          end();
          inInstruction = true;
        }
        case "separate" -> result(instruction.toString());
        default -> end();
      }
    }
  }

  /** A {@code w:fldSimple} begins. */
  void simple(String wholeInstruction) {
    result(wholeInstruction);
  }

  void end() {
    instruction.setLength(0);
    inInstruction = false;
    replaced = false;
    slotTaken = false;
  }

  /** Whether the text met now is a result that a page number replaces. */
  boolean isReplaced() {
    return replaced;
  }

  /** Whether the number still has to be written; true once for every field. */
  boolean takeSlot() {
    boolean first = !slotTaken;
    slotTaken = true;
    return first;
  }

  /** The bookmark of a {@code PAGEREF}; empty for {@code NUMPAGES}. */
  String bookmark() {
    return bookmark;
  }

  private void result(String whole) {
    inInstruction = false;
    Matcher reference = PAGE_REFERENCE.matcher(whole);
    if (reference.matches()) {
      bookmark = reference.group(1);
      replaced = true;
    } else if (PAGE_COUNT.matcher(whole).matches()) {
      bookmark = "";
      replaced = true;
    }
  }
}
