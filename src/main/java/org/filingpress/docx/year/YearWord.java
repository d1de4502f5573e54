package org.filingpress.docx.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year of four digits in a text, from 1990 to 2100: {@code 2025}, {@code ２０２５} or {@code 二〇二五}.
 *
 * @param start where its first character stands
 * @param digits its four characters as they stand there
 */
record YearWord(int start, String digits, int year) {

  private static final int LENGTH = 4;
  private static final String PLAIN = "0123456789";
  private static final String WIDE = "０１２３４５６７８９";
  private static final String CHINESE = "〇一二三四五六七八九";

  /** Other ways to write 〇. */
  private static final String ZEROS = "〇零○";

  private static final Pattern WORD =
      Pattern.compile(
          "(?<![0-9])[12][0-9]{3}(?![0-9])"
              + "|(?<![０-９])[１２][０-９]{3}(?![０-９])"
              + "|(?<![〇零○一二三四五六七八九十百千])[一二][〇零○一二三四五六七八九]{3}"
              + "(?![〇零○一二三四五六七八九十百千])");

  /** What makes a number an amount. */
  private static final Pattern UNIT =
      Pattern.compile("\\s*([.,，．][0-9]|[%％‰万亿元角分个人户口件套台辆亩吨米公千页字次项家名处座所])");

  /** Before what is the rest of an amount. */
  private static final Pattern AMOUNT = Pattern.compile("[0-9][.,]");

  private static final Pattern YEAR = Pattern.compile("\\s*年");

  /** All of a text, in its order, whatever they count. */
  static List<YearWord> in(String text) {
    List<YearWord> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      int year = value(word.group());
      if (year >= 1990 && year <= 2100) {
        words.add(new YearWord(word.start(), word.group(), year));
      }
    }
    words.sort(Comparator.comparingInt(YearWord::start));
    return words;
  }

  int end() {
    return start + LENGTH;
  }

  /**
   * Whether it is meant as a year: 年 follows, or its digits are not those of amounts, or it is near
   * the years in question and no unit follows.
   */
  boolean isMeant(String text, int from, int to) {
    if (PLAIN.indexOf(digits.charAt(0)) < 0 || matchesAt(YEAR, text)) {
      return true;
    }
    boolean decimals = start > 1 && AMOUNT.matcher(text.substring(start - 2, start)).matches();
    boolean near = year >= from - 3 && year <= to + 3 && !decimals;
    boolean bracketed = start > 0 && "〔[（(【".indexOf(text.charAt(start - 1)) >= 0;
    return (near || bracketed) && !matchesAt(UNIT, text);
  }

  private boolean matchesAt(Pattern pattern, String text) {
    return pattern.matcher(text).region(end(), text.length()).lookingAt();
  }

  /** The year so many years later, in the same kind of digits; four characters. */
  String shifted(int years) {
    String set = set(digits.charAt(0));
    StringBuilder later = new StringBuilder(LENGTH);
    for (char digit : String.valueOf(year + years).toCharArray()) {
      later.append(digit == '0' && set.equals(CHINESE) ? zero() : set.charAt(digit - '0'));
    }
    return later.toString();
  }

  private char zero() {
    for (char digit : digits.toCharArray()) {
      if (ZEROS.indexOf(digit) >= 0) {
        return digit;
      }
    }
    return ZEROS.charAt(0);
  }

  private static String set(char digit) {
    return PLAIN.indexOf(digit) >= 0 ? PLAIN : WIDE.indexOf(digit) >= 0 ? WIDE : CHINESE;
  }

  private static int value(String digits) {
    String set = set(digits.charAt(0));
    int value = 0;
    for (char digit : digits.toCharArray()) {
      value = value * 10 + Math.max(0, set.indexOf(digit)); // 零 and ○ are not in the set
    }
    return value;
  }
}
