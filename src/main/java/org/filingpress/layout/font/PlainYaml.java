package org.filingpress.layout.font;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the YAML that {@code fonts.yml} usually is: indented keys and dashes, lists and mappings in
 * brackets, plain words, words in double quotes, comments. Whatever else YAML knows is left to
 * {@link FullYaml}, which costs a starting program as much as reading all fonts.
 */
final class PlainYaml {

  /** Control characters, lines that end in another way, a byte order mark, what is beyond it. */
  private static final Pattern UNUSUAL =
      Pattern.compile("[\\p{Cc}\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF&&[^\\r\\n]]|\\r(?!\\n)");

  private static final int DEEPEST = 20;

  /** Thrown where the text is none that is read here. */
  private static final class NotPlain extends Exception {
    private static final long serialVersionUID = 1;

    NotPlain() {
      super(null, null, false, false);
    }
  }

  private final String text;
  private int at;
  private int line = 1;
  private int indent;
  private int depth;

  private PlainYaml(String text) {
    this.text = text;
  }

  /** The root, or null for a text that it does not know how to read. */
  static @Nullable YamlNode read(String yaml) {
    if (UNUSUAL.matcher(yaml).find()) {
      return null;
    }
    PlainYaml plain = new PlainYaml(yaml);
    try {
      plain.nextContent();
      YamlNode root = plain.block();
      return plain.atEnd() ? root : null;
    } catch (NotPlain other) {
      return null;
    }
  }

  private boolean atEnd() {
    return at == text.length();
  }

  /** The character here; a line's end at the end of the text. */
  private char here() {
    return atEnd() ? '\n' : text.charAt(at);
  }

  private boolean atLineEnd() {
    return here() == '\n' || here() == '\r';
  }

  private void skipSpaces() {
    while (here() == ' ') {
      at++;
    }
  }

  private void skipLine() {
    while (!atEnd() && here() != '\n') {
      at++;
    }
    if (!atEnd()) {
      at++;
      line++;
    }
  }

  /** From a line's start to the first line with more than a comment. */
  private void nextContent() {
    int start = at;
    skipSpaces();
    while (!atEnd() && (atLineEnd() || here() == '#')) {
      skipLine();
      start = at;
      skipSpaces();
    }
    indent = at - start;
  }

  /** From behind a value to the next content; only a comment may be between. */
  private void endLine() throws NotPlain {
    int end = at;
    skipSpaces();
    if (!atLineEnd() && (here() != '#' || at == end)) {
      throw new NotPlain();
    }
    skipLine();
    nextContent();
  }

  private YamlNode block() throws NotPlain {
    if (++depth > DEEPEST || atEnd()) {
      throw new NotPlain();
    }
    YamlNode block = atDash() ? items() : entries();
    depth--;
    return block;
  }

  private boolean atDash() {
    return text.startsWith("- ", at);
  }

  private YamlNode items() throws NotPlain {
    int own = indent;
    int start = line;
    List<YamlNode> items = new ArrayList<>();
    while (!atEnd() && indent == own && atDash()) {
      int dash = at;
      at++;
      skipSpaces();
      if (atKey()) {
        indent = own + at - dash;
        items.add(entries());
      } else {
        items.add(value());
        endLine();
      }
    }
    return new YamlNode.Sequence(items, start);
  }

  private YamlNode entries() throws NotPlain {
    int own = indent;
    int start = line;
    List<YamlNode.Entry> entries = new ArrayList<>();
    while (!atEnd() && indent == own) {
      YamlNode key = key();
      int end = at;
      skipSpaces();
      if (atLineEnd() || here() == '#' && at > end) {
        endLine();
        if (indent <= own) {
          throw new NotPlain();
        }
        entries.add(new YamlNode.Entry(key, block()));
      } else {
        entries.add(new YamlNode.Entry(key, value()));
        endLine();
      }
    }
    if (!atEnd() && indent > own) {
      throw new NotPlain();
    }
    return new YamlNode.Mapping(entries, start);
  }

  private boolean atKey() {
    int start = at;
    try {
      key();
      return true;
    } catch (NotPlain value) {
      return false;
    } finally {
      at = start;
    }
  }

  /** A word and its colon. */
  private YamlNode key() throws NotPlain {
    YamlNode key = word();
    take(':');
    if (here() != ' ' && !atLineEnd()) {
      throw new NotPlain();
    }
    return key;
  }

  private void take(char expected) throws NotPlain {
    if (here() != expected) {
      throw new NotPlain();
    }
    at++;
  }

  private YamlNode value() throws NotPlain {
    if (here() != '[' && here() != '{') {
      return word();
    }
    if (++depth > DEEPEST) {
      throw new NotPlain();
    }
    YamlNode value = here() == '[' ? list() : map();
    depth--;
    return value;
  }

  private YamlNode list() throws NotPlain {
    int start = line;
    List<YamlNode> items = new ArrayList<>();
    take('[');
    skipBetween();
    while (here() != ']') {
      items.add(value());
      skipBetween();
      if (here() != ']') {
        take(',');
        skipBetween();
      }
    }
    take(']');
    return new YamlNode.Sequence(items, start);
  }

  private YamlNode map() throws NotPlain {
    int start = line;
    List<YamlNode.Entry> entries = new ArrayList<>();
    take('{');
    skipBetween();
    while (here() != '}') {
      YamlNode key = key();
      skipBetween();
      entries.add(new YamlNode.Entry(key, value()));
      skipBetween();
      if (here() != '}') {
        take(',');
        skipBetween();
      }
    }
    take('}');
    return new YamlNode.Mapping(entries, start);
  }

  /** Blanks, lines and comments within brackets. */
  private void skipBetween() throws NotPlain {
    int start = at;
    skipSpaces();
    while (atLineEnd() || here() == '#' && at > start) {
      if (atEnd()) {
        throw new NotPlain();
      }
      skipLine();
      start = at - 1;
      skipSpaces();
    }
  }

  /** In double quotes without escapes, or of letters, digits and little else. */
  private YamlNode word() throws NotPlain {
    int start = at;
    if (here() == '"') {
      do {
        at++;
        if (atLineEnd() || here() == '\\') {
          throw new NotPlain();
        }
      } while (here() != '"');
      at++;
      return new YamlNode.Scalar(text.substring(start + 1, at - 1), line);
    }
    while (!atEnd() && isPlain(text.codePointAt(at), at == start)) {
      at += Character.charCount(text.codePointAt(at));
    }
    String word = text.substring(start, at).stripTrailing();
    if (word.isEmpty()) {
      throw new NotPlain();
    }
    at = start + word.length();
    return new YamlNode.Scalar(word, line);
  }

  private static boolean isPlain(int codePoint, boolean first) {
    return Character.isLetterOrDigit(codePoint) || !first && " _-./".indexOf(codePoint) >= 0;
  }
}
