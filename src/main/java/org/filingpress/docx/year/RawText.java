package org.filingpress.docx.year;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filingpress.docx.parts.Wml;

/**
 * Where in a part's XML the text of its {@code w:t} elements stands, so that characters can be
 * replaced and all else keeps its bytes. The part is well-formed; that was seen before.
 */
final class RawText {

  private static final Pattern BINDING =
      Pattern.compile("xmlns(?::([^\\s=]+))?\\s*=\\s*[\"']" + Pattern.quote(Wml.NS) + "[\"']");

  /** The content of one element: from and to in the XML. */
  private record Span(int from, int to) {}

  private final String xml;
  private final List<Span> texts = new ArrayList<>();

  RawText(String xml) {
    this.xml = xml;
    List<String> names = names();
    int open = -1;
    for (int at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
      int end = end(at);
      String tag = xml.substring(at, end);
      if (isTag(tag, "<", names)) {
        if (tag.endsWith("/>")) {
          texts.add(new Span(end, end));
        } else {
          open = end;
        }
      } else if (open >= 0 && isTag(tag, "</", names)) {
        texts.add(new Span(open, at));
        open = -1;
      }
      at = end;
    }
  }

  /** How many such elements there are. */
  int count() {
    return texts.size();
  }

  /**
   * Where each character of an element's text stands: from and to in the XML. Empty when the text
   * is written in another way than as characters and references to them.
   *
   * @param element the number of the element in the document's order, from 0
   * @param text its text
   */
  List<int[]> characters(int element, String text) {
    Span span = texts.get(element);
    List<int[]> places = new ArrayList<>();
    int at = span.from();
    while (at < span.to()) {
      int end = xml.charAt(at) == '&' ? xml.indexOf(';', at) + 1 : at + 1;
      places.add(new int[] {at, end});
      at = end;
    }
    return places.size() == text.length() ? places : List.of();
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    Matcher binding = BINDING.matcher(xml);
    while (binding.find()) {
      String name = binding.group(1) == null ? "t" : binding.group(1) + ":t";
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean isTag(String tag, String opening, List<String> names) {
    for (String name : names) {
      int after = opening.length() + name.length();
      if (tag.startsWith(opening + name) && " \t\r\n/>".indexOf(tag.charAt(after)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Behind a tag, comment, instruction or CDATA section (XML 1.0, 2.5, 2.6, 2.7, 3.1). */
  private int end(int at) {
    if (xml.startsWith("<!--", at)) {
      return behind("-->", at);
    } else if (xml.startsWith("<![CDATA[", at)) {
      return behind("]]>", at);
    } else if (xml.startsWith("<?", at)) {
      return behind("?>", at);
    }
    char quote = 0;
    for (int i = at; i < xml.length(); i++) {
      char c = xml.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return xml.length();
  }

  private int behind(String end, int at) {
    int found = xml.indexOf(end, at);
    return found < 0 ? xml.length() : found + end.length();
  }
}
