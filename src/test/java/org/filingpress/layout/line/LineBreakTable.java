package org.filingpress.layout.line;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code line-break.txt} anew from ICU4J; to be run when ICU4J, and with it Unicode, has a
 * new version: {@code main} of this class, in the project's folder.
 */
final class LineBreakTable {

  static final Path FILE = Path.of("src/main/resources/org/filingpress/layout/line-break.txt");

  private static final String HEAD =
      """
      # Line_Break property of Unicode %s (https://www.unicode.org/reports/tr14/), from ICU4J;
      # LB1 carried out, Hangul as ID, the letters of aksaras as AL, viramas as CM.
      # A line is the first character of a range and the class of all up to the next line.
      # Copyright 1991-2024 Unicode, Inc. Unicode License V3: https://www.unicode.org/license.txt
      """;

  private LineBreakTable() {}

  public static void main(String[] none) throws IOException {
    Files.writeString(FILE, text());
  }

  static String text() {
    StringBuilder text = new StringBuilder(HEAD.formatted(UCharacter.getUnicodeVersion()));
    String last = "";
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String its = classOf(c);
      if (!its.equals(last)) {
        text.append(String.format("%04X %s\n", c, its));
        last = its;
      }
    }
    return text.toString();
  }

  private static String classOf(int c) {
    int value = UCharacter.getIntPropertyValue(c, UProperty.LINE_BREAK);
    String name =
        UCharacter.getPropertyValueName(UProperty.LINE_BREAK, value, UProperty.NameChoice.SHORT);
    return switch (name) {
      case "SA" -> {
        int type = UCharacter.getType(c);
        boolean mark =
            type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        yield mark ? "CM" : "AL";
      }
      case "AI", "SG", "XX", "HL", "AK", "AP", "AS" -> "AL";
      case "VF", "VI" -> "CM";
      case "CJ" -> "NS";
      case "NL", "LF", "CR" -> "BK";
      case "EB", "H2", "H3", "JL", "JV", "JT" -> "ID";
      default -> name;
    };
  }
}
