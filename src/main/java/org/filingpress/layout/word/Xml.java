package org.filingpress.layout.word;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A forward reader of one XML part, for one thread.
 *
 * <p>The JDK's StAX reader takes 4 ms for the 480 KB of an ordinary filled document before anything
 * is done with it, most of the time there is; this one takes a quarter of that, and can hand out an
 * element's bytes unread, so that formatting seen before is looked up and not parsed again. It
 * knows no document types and no entities but the five predefined ones and character references, so
 * nothing from outside can be drawn in and nothing expands. The file is long because all of it
 * moves on one place in one text.
 */
final class Xml {

  enum Event {
    START,
    END,
    TEXT,
    DONE
  }

  private static final int MAX_DEPTH = 100_000;

  private final char[] text;
  private final int length;
  private final Names names = new Names();
  private int at;

  private String[] open = new String[64];
  private int depth;
  private boolean endsItself;
  private boolean ended;
  private Event last = Event.DONE;
  private boolean again;
  private int elementStart;
  private int spellingEnd;

  private String[] attributeNames = new String[16];
  private int[] attributeAt = new int[64];
  private int attributes;

  private int textStart;
  private int textEnd;
  private boolean raw;

  Xml(String part) {
    text = part.toCharArray();
    length = text.length;
    at = length > 0 && text[0] == '\uFEFF' ? 1 : 0;
  }

  /** Reads a whole part; UTF-8, or UTF-16 with a byte order mark. */
  static Xml of(InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    Charset charset = StandardCharsets.UTF_8;
    if (bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF) {
      charset = StandardCharsets.UTF_16;
    }
    return new Xml(new String(bytes, charset));
  }

  /** The next start, end or text; an empty element gives a start and an end. */
  Event next() {
    if (again) {
      again = false;
    } else {
      last = advance();
    }
    return last;
  }

  /** Lets {@link #next} give the last event once more. */
  void pushBack() {
    again = true;
  }

  /** Whether the last event was the start of an element. */
  boolean started() {
    return last == Event.START;
  }

  private Event advance() {
    if (endsItself) {
      endsItself = false;
      ended = true;
      depth--;
      return Event.END;
    }
    while (at < length) {
      if (text[at] != '<') {
        return characters();
      }
      char c = charAt(at + 1);
      if (c == '/') {
        return end();
      }
      if (c == '!') {
        if (matches(at, "<!--")) {
          at = after("-->", at + 4);
        } else if (matches(at, "<![CDATA[")) {
          textStart = at + 9;
          at = after("]]>", textStart);
          textEnd = at - 3;
          raw = true;
          return Event.TEXT;
        } else {
          throw new MalformedXml("document type", at);
        }
      } else if (c == '?') {
        at = after("?>", at + 2);
      } else {
        return start();
      }
    }
    if (depth > 0) {
      throw new MalformedXml("<" + open[depth - 1] + "> without end", at);
    }
    return Event.DONE;
  }

  /** Name of the element that has just started or ended. */
  String name() {
    return open[ended ? depth : depth - 1];
  }

  /** How many elements are open. */
  int depth() {
    return depth;
  }

  @Nullable String attribute(String name) {
    for (int i = 0; i < attributes; i++) {
      if (attributeNames[i].equals(name)) {
        return decoded(attributeAt[4 * i], attributeAt[4 * i + 1]);
      }
    }
    return null;
  }

  int attributeCount() {
    return attributes;
  }

  String attributeName(int index) {
    return attributeNames[index];
  }

  String attributeValue(int index) {
    return decoded(attributeAt[4 * index], attributeAt[4 * index + 1]);
  }

  String text() {
    return raw ? new String(text, textStart, textEnd - textStart) : decoded(textStart, textEnd);
  }

  /** Passes over the element that has just started, its end included. */
  void skip() {
    int outside = depth - 1;
    while (depth > outside) {
      next();
    }
  }

  /**
   * The element that has just started, as it is spelled from its first attribute to its end tag;
   * reading goes on as if nothing had been asked. Equal spellings in one part are equal elements.
   */
  String spelling() {
    int from = elementStart;
    if (endsItself) {
      return new String(text, from, at - from);
    }
    int level = 1;
    int i = at;
    while (i < length) {
      if (text[i++] != '<') {
        continue;
      }
      char c = charAt(i);
      if (c == '!' || c == '?') {
        i = after(c == '?' ? "?>" : matches(i, "!--") ? "-->" : "]]>", i + 1);
        continue;
      }
      boolean closing = c == '/';
      while (charAt(i) != '>') {
        char quote = text[i++];
        if (quote == '"' || quote == '\'') {
          while (charAt(i) != quote) {
            i++;
          }
          i++;
        }
      }
      level += closing ? -1 : text[i - 1] == '/' ? 0 : 1;
      if (level == 0) {
        spellingEnd = Math.min(i + 1, length);
        return new String(text, from, spellingEnd - from);
      }
    }
    throw new MalformedXml("element without end", from);
  }

  /** Passes over the element whose {@link #spelling()} was just asked for and is known. */
  void skipSpelled() {
    if (endsItself) {
      endsItself = false;
    } else {
      at = spellingEnd;
    }
    depth--;
  }

  private Event start() {
    elementStart = at;
    int nameStart = at + 1;
    int i = nameEnd(nameStart);
    int nameEnd = i;
    attributes = 0;
    boolean declared = false;
    while (true) {
      i = blanks(i);
      char c = charAt(i);
      if (c == '>') {
        at = i + 1;
        break;
      }
      if (c == '/') {
        if (charAt(i + 1) != '>') {
          throw new MalformedXml("stray /", i);
        }
        at = i + 2;
        endsItself = true;
        break;
      }
      int from = i;
      i = nameEnd(i);
      int to = i;
      i = blanks(i);
      if (charAt(i) != '=') {
        throw new MalformedXml("attribute without value", i);
      }
      i = blanks(i + 1);
      char quote = charAt(i);
      if (quote != '"' && quote != '\'') {
        throw new MalformedXml("attribute without quotes", i);
      }
      int valueStart = ++i;
      while (charAt(i) != quote) {
        if (text[i] == '<') {
          throw new MalformedXml("< in an attribute", i);
        }
        i++;
      }
      if (matches(from, "xmlns") && (to - from == 5 || text[from + 5] == ':')) {
        String prefix = to - from == 5 ? "" : new String(text, from + 6, to - from - 6);
        names.declare(prefix, decoded(valueStart, i));
        declared = true;
      } else {
        addAttribute(from, to, valueStart, i);
      }
      i++;
    }
    if (declared) {
      for (int k = 0; k < attributes; k++) {
        attributeNames[k] = names.name(text, attributeAt[4 * k + 2], attributeAt[4 * k + 3]);
      }
    }
    push(names.name(text, nameStart, nameEnd));
    ended = false;
    return Event.START;
  }

  private void push(String name) {
    if (depth == open.length) {
      if (depth >= MAX_DEPTH) {
        throw new MalformedXml("elements nested too deeply", at);
      }
      open = Arrays.copyOf(open, depth * 2);
    }
    open[depth++] = name;
  }

  private void addAttribute(int from, int to, int valueStart, int valueEnd) {
    if (attributes == attributeNames.length) {
      attributeNames = Arrays.copyOf(attributeNames, attributes * 2);
      attributeAt = Arrays.copyOf(attributeAt, attributes * 8);
    }
    attributeNames[attributes] = names.name(text, from, to);
    attributeAt[4 * attributes] = valueStart;
    attributeAt[4 * attributes + 1] = valueEnd;
    attributeAt[4 * attributes + 2] = from;
    attributeAt[4 * attributes + 3] = to;
    attributes++;
  }

  private Event end() {
    int from = at + 2;
    int to = nameEnd(from);
    String name = names.name(text, from, to);
    int i = blanks(to);
    if (charAt(i) != '>' || depth == 0 || !open[depth - 1].equals(name)) {
      throw new MalformedXml("</" + name + "> where it does not belong", at);
    }
    at = i + 1;
    depth--;
    ended = true;
    return Event.END;
  }

  private Event characters() {
    textStart = at;
    while (at < length && text[at] != '<') {
      at++;
    }
    textEnd = at;
    raw = false;
    return Event.TEXT;
  }

  private String decoded(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] == '&') {
        return XmlText.decoded(text, from, to);
      }
    }
    return new String(text, from, to - from);
  }

  private int nameEnd(int from) {
    int i = from;
    while (true) {
      char c = charAt(i);
      if (c <= ' ' || c == '>' || c == '/' || c == '=' || c == '<') {
        break;
      }
      i++;
    }
    if (i == from) {
      throw new MalformedXml("name missing", from);
    }
    return i;
  }

  private int blanks(int from) {
    int i = from;
    while (charAt(i) <= ' ') {
      i++;
    }
    return i;
  }

  private char charAt(int index) {
    if (index >= length) {
      throw new MalformedXml("end of the part", length);
    }
    return text[index];
  }

  private boolean matches(int from, String what) {
    if (from + what.length() > length) {
      return false;
    }
    for (int i = 0; i < what.length(); i++) {
      if (text[from + i] != what.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int after(String what, int from) {
    for (int i = from; i <= length - what.length(); i++) {
      if (matches(i, what)) {
        return i + what.length();
      }
    }
    throw new MalformedXml(what + " missing", from);
  }
}
