package org.filingpress.county.source;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.filingpress.filing.MoneyUnit;

/** Amounts as filed, as numbers of 万元. */
public final class Money {

  /** Plain decimals, thousands set apart by commas or not. */
  private static final Pattern NUMBER = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");

  /** What a spreadsheet's binary number (IEEE 754 binary64) holds exactly. */
  private static final int MOST_DIGITS = 15;

  private Money() {}

  /**
   * The amount, exactly; none when the text is no number, or one of more digits than a spreadsheet
   * holds. Full-width digits count as digits.
   */
  public static Optional<BigDecimal> tenThousands(String filed, MoneyUnit unit) {
    String text = Normalizer.normalize(filed, Normalizer.Form.NFKC).strip();
    if (text.length() > 40 || !NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal amount = new BigDecimal(text.replace(",", ""));
    BigDecimal counted =
        unit == MoneyUnit.YUAN ? amount.movePointLeft(4).stripTrailingZeros() : amount;
    return counted.stripTrailingZeros().precision() > MOST_DIGITS
        ? Optional.empty()
        : Optional.of(counted);
  }
}
