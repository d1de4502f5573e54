package org.filingpress.layout.word;

/** Text and attribute values with entities and character references (XML 1.0, 4.1 and 4.6). */
final class XmlText {

  private XmlText() {}

  static String decoded(char[] text, int from, int to) {
    StringBuilder out = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      if (text[i] != '&') {
        out.append(text[i]);
        continue;
      }
      int end = i;
      while (end < to && text[end] != ';') {
        end++;
      }
      String entity = new String(text, i + 1, Math.max(0, end - i - 1));
      switch (entity) {
        case "amp" -> out.append('&');
        case "lt" -> out.append('<');
        case "gt" -> out.append('>');
        case "quot" -> out.append('"');
        case "apos" -> out.append('\'');
        default -> out.appendCodePoint(reference(entity, i));
      }
      i = end;
    }
    return out.toString();
  }

  private static int reference(String entity, int offset) {
    try {
      int code =
          entity.startsWith("#x")
              ? Integer.parseInt(entity.substring(2), 16)
              : entity.startsWith("#") ? Integer.parseInt(entity.substring(1)) : -1;
      if (Character.isValidCodePoint(code) && code > 0) {
        return code;
      }
    } catch (NumberFormatException e) {
      throw new MalformedXml("&" + entity + ";", offset);
    }
    throw new MalformedXml("&" + entity + ";", offset);
  }
}
