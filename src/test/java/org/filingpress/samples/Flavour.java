package org.filingpress.samples;

/** What a generated filing has more of than a plain one. */
public enum Flavour {
  /** About one cell in ten of the tables is some 300 to 2,000 characters long. */
  LONG_CELLS,
  /** Latin words, models, units and formulas among the Chinese text. */
  LATIN,
  /** Chinese “” ‘’ quotes, dashes ——, ……, 《》〔〕（）, ①②, ≥≤±×℃. */
  PUNCTUATION,
  /** Villages whose names are written with rare characters, most of them beyond the BMP. */
  RARE_CHARACTERS,
  /** Web addresses, now and then. */
  URLS,
  /** Department and project names of 30 to 40 characters. */
  LONG_NAMES,
  /** Indicator values in parts: operator, value and unit. */
  VALUES_IN_PARTS,
  /** Cells, purposes and amounts that were left blank. */
  BLANKS,
  /** Every second project has goals of 15 to 35 paragraphs, some of them higher than a page. */
  LONG_GOALS
}
