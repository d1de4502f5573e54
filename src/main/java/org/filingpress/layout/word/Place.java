package org.filingpress.layout.word;

/**
 * Where in a package: {@code word/document.xml p[12]}, {@code word/document.xml
 * tbl[3]/tr[2]/tc[1]}; all counted from 1.
 *
 * @param inner empty when the whole part is meant
 */
public record Place(String part, String inner) {

  public static Place part(String part) {
    return new Place(part, "");
  }

  /** The same for all paragraphs of a part, for all of its tables, and for all sections. */
  String sort() {
    return part + ' ' + inner.replaceFirst("\\[.*", "");
  }

  @Override
  public String toString() {
    return inner.isEmpty() ? part : part + " " + inner;
  }
}
