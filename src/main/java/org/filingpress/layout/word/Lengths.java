package org.filingpress.layout.word;

/** Lengths as Word writes them, in twips (twentieths of a point). */
final class Lengths {

  /** Far more than any page: 22 inches are Word's limit, 31,680 twips. */
  private static final double LIMIT = 10_000_000;

  private Lengths() {}

  /**
   * @param written a number, or a number with one of the units of ST_UniversalMeasure (ECMA-376-1,
   *     22.9.2.15): {@code mm cm in pt pc pi}
   */
  static double twips(String written, double otherwise) {
    String number = written.strip();
    double unit = 1;
    if (number.length() > 2 && Character.isLetter(number.charAt(number.length() - 1))) {
      unit =
          switch (number.substring(number.length() - 2)) {
            case "mm" -> 1440 / 25.4;
            case "cm" -> 1440 / 2.54;
            case "in" -> 1440;
            case "pt" -> 20;
            case "pc", "pi" -> 240;
            default -> 0;
          };
      number = number.substring(0, number.length() - 2);
    }
    double value = plain(number);
    return unit == 0 || Double.isNaN(value)
        ? otherwise
        : Math.max(-LIMIT, Math.min(LIMIT, value * unit));
  }

  /** English Metric Units, 635 to a twip. */
  static double emus(String written) {
    double value = plain(written.strip());
    return Double.isNaN(value) ? 0 : Math.max(0, Math.min(LIMIT, value / 635));
  }

  /** Not a number where there is none; hexadecimal, infinite and the like are none. */
  private static double plain(String number) {
    if (number.isEmpty() || number.length() > 20) {
      return Double.NaN;
    }
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && !(i == 0 && (c == '-' || c == '+'))) {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
