package org.filingpress.filing;

import java.util.Optional;

/**
 * The check character of a project code (项目编码): six digits of region, two of the year, {@code P},
 * eleven characters and the check, 21 in all.
 *
 * <p>Alphabet and weights are those of GB 32100 (powers of 3 modulo 31, no I O S V Z), with 30 in
 * place of 31. No published source was found: the rule was measured on published documents, where
 * all 19 codes of 2023 to 2025 from four counties keep it. So a failing check is a warning, and
 * codes of other kinds (those of 2021 have no check) are not checked.
 */
final class ProjectCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 21;

  /** The first year whose codes were seen to carry the check, two digits. */
  private static final String FIRST_YEAR = "23";

  private ProjectCode() {}

  /** Whether the code is of the kind that carries a check character. */
  static boolean isChecked(String code) {
    return code.length() == LENGTH
        && code.charAt(8) == 'P'
        && code.chars().limit(8).allMatch(c -> c >= '0' && c <= '9')
        && code.substring(6, 8).compareTo(FIRST_YEAR) >= 0;
  }

  /**
   * The check character that the first twenty characters ask for; none when one of them is outside
   * the alphabet.
   */
  static Optional<String> check(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      int value = ALPHABET.indexOf(code.charAt(i));
      if (value < 0) {
        return Optional.empty();
      }
      sum += value * weight;
      weight = weight * 3 % 31;
    }
    return Optional.of(String.valueOf(ALPHABET.charAt(Math.floorMod(30 - sum, 31))));
  }
}
