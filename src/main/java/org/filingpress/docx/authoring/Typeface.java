package org.filingpress.docx.authoring;

/**
 * The fonts of official documents (GB/T 9704-2012, 5.2.2 and 7) by the names that the bureaus'
 * machines have, each with the one that Word and WPS take where it is missing.
 *
 * <p>PANOSE, character set, family, pitch and signature are the figures that Word writes into
 * {@code fontTable.xml} (ECMA-376-1, 17.8.3) for these fonts.
 */
enum Typeface {
  LATIN(
      "Times New Roman",
      "Liberation Serif",
      "02020603050405020304",
      "00",
      "roman",
      "E0002EFF C000785B 00000009 000001FF"),
  XIAO_BIAO_SONG(
      "方正小标宋简体",
      "SimSun",
      "03000509000000000000",
      "86",
      "script",
      "00000001 080E0000 00000010 00040000"),
  FANG_SONG(
      "仿宋_GB2312",
      "FangSong",
      "02010609030101010101",
      "86",
      "modern",
      "00000001 080E0000 00000010 00040000"),
  KAI(
      "楷体_GB2312",
      "KaiTi",
      "02010609030101010101",
      "86",
      "modern",
      "00000001 080E0000 00000010 00040000"),
  HEI(
      "黑体",
      "SimHei",
      "02010609060101010101",
      "86",
      "modern",
      "800002BF 38CF7CFA 00000016 00040001"),
  SONG("宋体", "SimSun", "02010600030101010101", "86", "auto", "00000003 288F0000 00000016 00040001");

  final String fontName;
  final String alternative;
  final String panose;
  final String charset;
  final String family;
  final String signature;

  Typeface(
      String fontName,
      String alternative,
      String panose,
      String charset,
      String family,
      String signature) {
    this.fontName = fontName;
    this.alternative = alternative;
    this.panose = panose;
    this.charset = charset;
    this.family = family;
    this.signature = signature;
  }
}
