package org.filingpress.layout.word;

/** Numbers as pages and lists show them ({@code ST_NumberFormat}, ECMA-376-1, 17.18.59). */
public final class NumberFormat {

  private static final String[] DIGITS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  private static final String[] LEGAL = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

  private NumberFormat() {}

  /** Whether {@link #format} knows the format; an unknown one is written in digits. */
  static boolean knows(String format) {
    return switch (format) {
      case "decimal",
          "none",
          "bullet",
          "numberInDash",
          "decimalZero",
          "upperRoman",
          "lowerRoman",
          "upperLetter",
          "lowerLetter",
          "ordinal",
          "chineseCounting",
          "chineseCountingThousand",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "japaneseCounting",
          "ideographDigital",
          "japaneseDigitalTenThousand",
          "taiwaneseDigital",
          "chineseLegalSimplified",
          "ideographTraditional",
          "ideographZodiac",
          "decimalEnclosedCircle",
          "decimalEnclosedCircleChinese",
          "decimalFullWidth",
          "decimalFullWidth2",
          "decimalHalfWidth" ->
          true;
      default -> false;
    };
  }

  public static String format(int number, String format) {
    return switch (format) {
      case "none" -> "";
      case "numberInDash" -> "- " + number + " -";
      case "decimalZero" -> number >= 0 && number < 10 ? "0" + number : "" + number;
      case "upperRoman" -> roman(number);
      case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
      case "upperLetter" -> letters(number, 'A');
      case "lowerLetter" -> letters(number, 'a');
      case "chineseCounting",
          "chineseCountingThousand",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "japaneseCounting" ->
          counted(number, DIGITS, "零", new String[] {"", "十", "百", "千"}, true);
      case "chineseLegalSimplified" ->
          counted(number, LEGAL, "零", new String[] {"", "拾", "佰", "仟"}, false);
      case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number);
      case "ideographTraditional" -> cycle(number, STEMS);
      case "ideographZodiac" -> cycle(number, BRANCHES);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
      case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
      default -> Integer.toString(number);
    };
  }

  private static String roman(int number) {
    if (number <= 0 || number >= 4000) {
      return Integer.toString(number);
    }
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    StringBuilder out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < values.length; i++) {
      while (rest >= values[i]) {
        out.append(signs[i]);
        rest -= values[i];
      }
    }
    return out.toString();
  }

  /** A … Z, AA … ZZ, AAA: the letter is repeated. */
  private static String letters(int number, char first) {
    if (number <= 0 || number > 26 * 30) {
      return Integer.toString(number);
    }
    return String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
  }

  private static String counted(
      int number, String[] digits, String zero, String[] units, boolean shortTen) {
    if (number <= 0 || number > 9999) {
      return number == 0 ? zero : Integer.toString(number);
    }
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int power = 3, unit = 1000; power >= 0; power--, unit /= 10) {
      int digit = number / unit % 10;
      if (digit == 0) {
        gap = out.length() > 0;
        continue;
      }
      if (gap) {
        out.append(zero);
        gap = false;
      }
      boolean ten = shortTen && power == 1 && digit == 1 && out.length() == 0;
      out.append(ten ? "" : digits[digit]).append(units[power]);
    }
    return out.toString();
  }

  private static String digits(int number) {
    StringBuilder out = new StringBuilder();
    for (char c : Integer.toString(number).toCharArray()) {
      out.append(c == '-' ? "-" : DIGITS[c - '0']);
    }
    return out.toString();
  }

  private static String cycle(int number, String signs) {
    return number <= 0
        ? Integer.toString(number)
        : String.valueOf(signs.charAt((number - 1) % signs.length()));
  }

  private static String circled(int number) {
    if (number >= 1 && number <= 20) {
      return String.valueOf((char) ('①' + number - 1));
    }
    return Integer.toString(number);
  }

  private static String fullWidth(int number) {
    StringBuilder out = new StringBuilder();
    for (char c : Integer.toString(number).toCharArray()) {
      out.append(c == '-' ? '－' : (char) (c - '0' + '０'));
    }
    return out.toString();
  }
}
