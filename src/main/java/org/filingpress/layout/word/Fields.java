package org.filingpress.layout.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields that are open while a story is read (ECMA-376-1, 17.16). */
final class Fields {

  /** One field between its begin and its end. */
  static final class Open {
    final StringBuilder instruction = new StringBuilder();
    final StringBuilder result = new StringBuilder();
    boolean inResult;
    Inline.Field.@Nullable Kind page;
    @Nullable TextStyle style;
    @Nullable String link;
    boolean contents;
    String bookmark = "";

    /** What of it cannot be followed; empty for nothing. */
    private String understand() {
      String[] words = instruction.toString().strip().split("\\s+");
      String argument = words.length > 1 ? unquoted(words[1]) : "";
      String kind = words[0].toUpperCase(Locale.ROOT);
      switch (kind) {
        case "PAGE" -> page = Inline.Field.Kind.PAGE;
        case "NUMPAGES" -> page = Inline.Field.Kind.NUMPAGES;
        case "SECTIONPAGES" -> page = Inline.Field.Kind.SECTIONPAGES;
        case "PAGEREF" -> page = Inline.Field.Kind.PAGEREF;
        case "TOC" -> contents = true;
        case "HYPERLINK" ->
            link = argument.equals("\\l") && words.length > 2 ? unquoted(words[2]) : argument;
        default -> {}
      }
      if (page == Inline.Field.Kind.PAGEREF) {
        bookmark = argument;
      }
      return page == null ? CHANGING.contains(kind) ? kind : "" : formatted(kind);
    }

    /** A switch by which the number would be printed otherwise (ECMA-376-1, 17.16.4). */
    private String formatted(String kind) {
      Matcher found = FORMAT.matcher(instruction);
      while (found.find()) {
        if (found.group(2) == null || !PLAIN.contains(found.group(2).toLowerCase(Locale.ROOT))) {
          return kind + " " + found.group(1).strip();
        }
      }
      return "";
    }

    private static String unquoted(String word) {
      return word.replace("\"", "").replace("“", "").replace("”", "");
    }
  }

  private static final int DEEPEST = 100;

  /** Fields whose result depends on the page, the day or other fields; the filed one is printed. */
  private static final Set<String> CHANGING =
      Set.of("STYLEREF", "SECTION", "=", "IF", "COMPARE", "DATE", "TIME", "PRINTDATE", "INDEX");

  private static final Pattern FORMAT =
      Pattern.compile("(\\\\\\*\\s*(\\w+)|\\\\#\\s*\\S+|\\\\p\\b)");

  /** Formats that leave a number as its section prints it. */
  private static final Set<String> PLAIN = Set.of("mergeformat", "charformat", "arabic");

  private final Consumer<String> untold;

  private final List<Open> open = new ArrayList<>();
  private int tooDeep;

  /**
   * @param untold takes what of a field cannot be followed
   */
  Fields(Consumer<String> untold) {
    this.untold = untold;
  }

  void begin(TextStyle style) {
    if (open.size() >= DEEPEST) {
      tooDeep++;
      return;
    }
    Open field = new Open();
    field.style = style;
    open.add(field);
  }

  void separate() {
    Open field = top();
    if (tooDeep == 0 && field != null && !field.inResult) {
      field.inResult = true;
      String lost = field.understand();
      if (!lost.isEmpty()) {
        untold.accept(lost);
      }
    }
  }

  /** Closes the innermost field; what is to be printed for it, if it is a page number. */
  Inline.@Nullable Field end(@Nullable String link) {
    if (tooDeep > 0) {
      tooDeep--;
      return null;
    }
    Open field = top();
    if (field == null) {
      return null;
    }
    separate();
    open.remove(open.size() - 1);
    Inline.Field.Kind kind = field.page;
    TextStyle style = field.style;
    if (kind == null || style == null) {
      return null;
    }
    String target = link != null || kind != Inline.Field.Kind.PAGEREF ? link : field.bookmark;
    return new Inline.Field(kind, field.bookmark, field.result.toString(), style, target);
  }

  private @Nullable Open top() {
    return open.isEmpty() ? null : open.get(open.size() - 1);
  }

  /** Whether text that comes now belongs to an instruction, so that it is not printed. */
  boolean inInstruction() {
    for (Open field : open) {
      if (!field.inResult) {
        return true;
      }
    }
    return false;
  }

  void instruction(String text) {
    Open field = top();
    if (field != null && !field.inResult && field.instruction.length() < 10_000) {
      field.instruction.append(text);
    }
  }

  /** Takes the text if it is the filed result of a page number. */
  boolean takes(String text, TextStyle style) {
    for (Open field : open) {
      if (field.page != null) {
        if (field.result.isEmpty()) {
          field.style = style;
        }
        if (field.result.length() < 100) {
          field.result.append(text);
        }
        return true;
      }
    }
    return false;
  }

  boolean inContents() {
    for (Open field : open) {
      if (field.contents) {
        return true;
      }
    }
    return false;
  }

  /** Where a click on text that comes now leads to, by an open {@code HYPERLINK} field. */
  @Nullable String link() {
    for (Open field : open) {
      if (field.link != null && !field.link.isEmpty()) {
        return field.link;
      }
    }
    return null;
  }
}
