package org.filingpress.docx;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filingpress.docx.parts.Whereabouts;
import org.filingpress.docx.parts.Wml;
import org.filingpress.filing.Problem;
import org.filingpress.filing.WordPlace;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Checks what the fields of a part do (ECMA-376-1, 17.16.5): those that read other files, start
 * programs or run macros are mistakes. Fields are known by the list of what a form may need, since
 * Word knows more of them than the standard does.
 */
final class Fields {

  private static final Set<String> KNOWN =
      Set.of(
          ("= ADVANCE AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT BIBLIOGRAPHY BIDIOUTLINE CITATION"
                  + " COMMENTS COMPARE CREATEDATE DATE DOCPROPERTY DOCVARIABLE EDITTIME EQ FILENAME"
                  + " FILESIZE FORMCHECKBOX FORMDROPDOWN FORMTEXT FORMULA HYPERLINK IF INDEX INFO"
                  + " KEYWORDS LASTSAVEDBY LISTNUM NOTEREF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF"
                  + " PRINTDATE QUOTE REF REVNUM SAVEDATE SECTION SECTIONPAGES SEQ SET SHAPE"
                  + " STYLEREF SUBJECT SYMBOL TA TC TEMPLATE TIME TITLE TOA TOC USERADDRESS"
                  + " USERINITIALS USERNAME XE")
              .split(" "));

  private static final Pattern NAME = Pattern.compile("\\s*(=|[^\\s\\\\\"]*)");

  /** A switch with what belongs to it, or an argument. */
  private static final Pattern ARGUMENT =
      Pattern.compile("\\\\[lot*]\\s*(\"[^\"]*\"|\\S+)|\\\\\\S*|(\"[^\"]*\"|\\S+)");

  private static final Pattern FOLLOWED =
      Pattern.compile("(?i)[\"\u201c\u201d\\s]*((https?://|mailto:|#).*)?", Pattern.DOTALL);

  /** Stands for what makes a field's name or target impossible to know. */
  private static final char UNKNOWN = '\uFFFC';

  /**
   * A field that has begun.
   *
   * @param branch the alternative in which it began, or null
   */
  private record Open(Element begin, StringBuilder code, @Nullable Element branch) {}

  private final WordPlace part;
  private final Collection<Problem> problems;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<Boolean> inCode = new ArrayDeque<>();

  private Fields(WordPlace part, Collection<Problem> problems) {
    this.part = part;
    this.problems = problems;
  }

  static void check(Element root, WordPlace part, Collection<Problem> problems) {
    Fields story = new Fields(part, problems);
    story.element(root, null);
    story.finish();
  }

  private void element(Element element, @Nullable Element branch) {
    for (Element child : Wml.elements(element)) {
      String name = child.getLocalName();
      boolean alternative = name.equals("Choice") || name.equals("Fallback");
      if (Wml.is(child, "txbxContent")) {
        check(child, part, problems); // a story of its own: its fields end in it
      } else if (Wml.is(child, "fldSimple")) {
        instruction(Wml.attribute(child, "instr"), child);
        code(String.valueOf(UNKNOWN), branch);
        element(child, branch);
      } else if (Wml.is(child, "fldChar")) {
        character(child, branch);
      } else if (Wml.is(child, "instrText")) {
        if (open.isEmpty()) {
          instruction(child.getTextContent(), child);
        } else {
          code(child.getTextContent(), branch);
        }
      } else if (Wml.is(child, "t")) {
        code(child.getTextContent(), branch);
      } else {
        element(child, alternative ? child : branch);
      }
    }
  }

  private void character(Element character, @Nullable Element branch) {
    switch (Wml.attribute(character, "fldCharType")) {
      case "begin" -> {
        code(String.valueOf(UNKNOWN), branch);
        open.push(new Open(character, new StringBuilder(), branch));
        inCode.push(true);
      }
      case "separate" -> {
        if (!open.isEmpty()) {
          inCode.pop();
          inCode.push(false);
        }
      }
      default -> end();
    }
  }

  /** Adds to the innermost field's code, if that has not ended. */
  private void code(String text, @Nullable Element branch) {
    if (!open.isEmpty() && inCode.peek()) {
      Open field = open.peek();
      if (field.branch() != branch && !text.isBlank()) {
        field.code().insert(0, UNKNOWN); // what reads the other alternative reads another code
      }
      field.code().append(text);
    }
  }

  private void end() {
    if (!open.isEmpty()) {
      Open field = open.pop();
      inCode.pop();
      instruction(field.code().toString(), field.begin());
    }
  }

  private void finish() {
    while (!open.isEmpty()) {
      end();
    }
  }

  private void instruction(String code, Element field) {
    Matcher first = NAME.matcher(code);
    String name = first.lookingAt() ? first.group(1).toUpperCase(Locale.ROOT) : "";
    boolean known = KNOWN.contains(name);
    boolean harmless = known && (!name.equals("HYPERLINK") || isLink(code, first.end()));
    if (!harmless && !code.isBlank()) {
      String shown = code.replace(String.valueOf(UNKNOWN), "").strip();
      Passage passage = new Passage(Whereabouts.of(field, part), shown);
      problems.add(passage.problem("docx.outside-field"));
    }
  }

  /** Whether a hyperlink leads to a bookmark, a site or a mail address. */
  private static boolean isLink(String code, int from) {
    Matcher argument = ARGUMENT.matcher(code);
    for (int at = from; argument.find(at); at = argument.end()) {
      String target = argument.group(2);
      if (target != null && !FOLLOWED.matcher(target).matches()) {
        return false;
      }
    }
    return true;
  }
}
