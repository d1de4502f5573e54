package org.filingpress.template.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/** Lengths of WordprocessingML as officers know them. */
final class Measures {

  /** By half-points: the sizes that Word's list names. */
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("84", "初号"),
          Map.entry("72", "小初"),
          Map.entry("52", "一号"),
          Map.entry("48", "小一"),
          Map.entry("44", "二号"),
          Map.entry("36", "小二"),
          Map.entry("32", "三号"),
          Map.entry("30", "小三"),
          Map.entry("28", "四号"),
          Map.entry("24", "小四"),
          Map.entry("21", "五号"),
          Map.entry("18", "小五"),
          Map.entry("15", "六号"),
          Map.entry("13", "小六"),
          Map.entry("11", "七号"),
          Map.entry("10", "八号"));

  private Measures() {}

  /** Half-points: {@code 三号（16磅）}. */
  static String fontSize(String halfPoints) {
    String points = divided(halfPoints, "2", "磅");
    String name = NAMED.get(halfPoints);
    return name == null ? points : name + "（" + points + "）";
  }

  /** Twips, twentieths of a point. */
  static String points(String twips) {
    return divided(twips, "20", "磅");
  }

  /** Twips, to a tenth of a millimetre. */
  static String millimetres(String twips) {
    try {
      BigDecimal inch = new BigDecimal(twips).divide(new BigDecimal("1440"), MathContext.DECIMAL64);
      BigDecimal tenths = inch.multiply(new BigDecimal("25.4")).setScale(1, RoundingMode.HALF_UP);
      return plain(tenths) + "毫米";
    } catch (NumberFormatException other) {
      return twips;
    }
  }

  /** A number over another with a unit behind it; what is no number stays as it is. */
  static String divided(String number, String by, String unit) {
    try {
      BigDecimal result =
          new BigDecimal(number).divide(new BigDecimal(by), 3, RoundingMode.HALF_UP);
      return plain(result) + unit;
    } catch (NumberFormatException other) {
      return number;
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
