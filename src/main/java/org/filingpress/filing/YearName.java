package org.filingpress.filing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year as texts name it: 2025, ２０２５, 二〇二五 with any of the signs written for 〇; alone or at the
 * head of a date (20250630). Digits before or behind make it another number. Years of two digits
 * (25年) are not looked for: they are as often a number of years.
 */
final class YearName {

  private static final String DIGIT = "[0-9０-９]";
  private static final String HANZI = "[〇○◯零一二三四五六七八九]";
  private static final String[] HANZI_OF_DIGIT = {
    "[〇○◯零OＯ0０]", "一", "二", "三", "四", "五", "六", "七", "八", "九"
  };

  private final Pattern pattern;

  /** Any of these years. */
  YearName(int... years) {
    StringBuilder any = new StringBuilder();
    for (int year : years) {
      StringBuilder digits = new StringBuilder();
      StringBuilder hanzi = new StringBuilder();
      for (char c : String.valueOf(year).toCharArray()) {
        digits.append('[').append(c).append((char) (c - '0' + '０')).append(']');
        hanzi.append(HANZI_OF_DIGIT[c - '0']);
      }
      String date = "(?:[0０][1-9１-９]|[1１][0-2０-２])(?:" + DIGIT + "{2})?(?!" + DIGIT + ")";
      any.append(any.isEmpty() ? "" : "|")
          .append("(?<!" + DIGIT + ")" + digits + "(?:(?!" + DIGIT + ")|(?=" + date + "))|")
          .append("(?<!" + HANZI + ")" + hanzi + "(?!" + HANZI + ")");
    }
    this.pattern = Pattern.compile(any.toString());
  }

  Matcher in(String text) {
    return pattern.matcher(text);
  }
}
