package org.filingpress.press;

import java.nio.charset.StandardCharsets;
import org.filingpress.filing.Filing;

/** The name under which a filing's documents are kept: {@code 830-平泉市柳溪镇人民政府-2025年部门预算绩效文本}. */
public final class DocumentName {

  /** Characters that Windows or Linux does not take in a file name. */
  private static final String FORBIDDEN = "\\/:*?\"<>|";

  /** What file systems hold is 255 bytes; this leaves room for an extension and a suffix. */
  private static final int LONGEST = 220;

  private DocumentName() {}

  /**
   * The name without extension. Characters that no file may bear become {@code _}; a department
   * name that is too long is cut.
   */
  public static String of(Filing filing) {
    String end = "-" + title(filing);
    String start = filing.department().code() + "-" + filing.department().name();
    StringBuilder name = new StringBuilder();
    start.codePoints().map(DocumentName::allowed).forEach(name::appendCodePoint);
    while (bytes(name + end) > LONGEST) {
      name.setLength(name.offsetByCodePoints(name.length(), -1));
    }
    return name + end;
  }

  /** What the document is: {@code 2025年部门预算绩效文本}. */
  static String title(Filing filing) {
    return filing.year() + "年部门预算绩效文本";
  }

  /** What a county's volume is: {@code 2025年部门预算绩效文本汇编}. */
  static String volumeTitle(Filing filing) {
    return title(filing) + "汇编";
  }

  private static int allowed(int codePoint) {
    int type = Character.getType(codePoint);
    boolean invisible =
        type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR;
    return invisible || FORBIDDEN.indexOf(codePoint) >= 0 ? '_' : codePoint;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
