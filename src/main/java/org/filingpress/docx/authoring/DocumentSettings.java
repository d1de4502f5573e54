package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Markup.W;
import static org.filingpress.docx.authoring.Markup.number;

import org.docx4j.wml.CTCharacterSpacing;
import org.docx4j.wml.CTCompat;
import org.docx4j.wml.CTKinsoku;
import org.docx4j.wml.CTLanguage;
import org.docx4j.wml.CTSettings;
import org.docx4j.wml.CTTwipsMeasure;
import org.docx4j.wml.CTZoom;
import org.docx4j.wml.STCharacterSpacing;

/** The settings that decide where Word breaks a line (ECMA-376-1, 17.15.1). */
final class DocumentSettings {

  /**
   * May not begin a line: Word's list for zh-CN less {@code >}, so that {@code >=90%} may, and with
   * the hyphen.
   */
  static final String NOT_AT_LINE_START =
      "!%),-.:;?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠";

  /** May not end a line: Word's list for zh-CN and the signs of comparison before a figure. */
  static final String NOT_AT_LINE_END = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥≥≤±≠≈＞＜";

  private static final String MICROSOFT_WORD = "http://schemas.microsoft.com/office/word";

  private DocumentSettings() {}

  static CTSettings settings() {
    CTSettings settings = W.createCTSettings();
    CTZoom zoom = W.createCTZoom();
    zoom.setPercent(number(100));
    settings.setZoom(zoom);
    CTTwipsMeasure tab = W.createCTTwipsMeasure();
    tab.setVal(number(420));
    settings.setDefaultTabStop(tab);
    CTCharacterSpacing spacing = W.createCTCharacterSpacing();
    spacing.setVal(STCharacterSpacing.DO_NOT_COMPRESS);
    settings.setCharacterSpacingControl(spacing);
    settings.setNoLineBreaksAfter(kinsoku(NOT_AT_LINE_END));
    settings.setNoLineBreaksBefore(kinsoku(NOT_AT_LINE_START));
    settings.setCompat(asWord2013());
    CTLanguage language = W.createCTLanguage();
    language.setVal("en-US");
    language.setEastAsia("zh-CN");
    settings.setThemeFontLang(language);
    settings.setDecimalSymbol(W.createCTSettingsDecimalSymbol());
    settings.getDecimalSymbol().setVal(".");
    settings.setListSeparator(W.createCTSettingsListSeparator());
    settings.getListSeparator().setVal(",");
    return settings;
  }

  private static CTKinsoku kinsoku(String characters) {
    CTKinsoku kinsoku = W.createCTKinsoku();
    kinsoku.setLang("zh-CN");
    kinsoku.setVal(characters);
    return kinsoku;
  }

  /** What Word 2013 and later write into a new document; nothing of older versions. */
  private static CTCompat asWord2013() {
    CTCompat compat = W.createCTCompat();
    compat.setCompatSetting("compatibilityMode", MICROSOFT_WORD, "15");
    compat.setCompatSetting("overrideTableStyleFontSizeAndJustification", MICROSOFT_WORD, "1");
    compat.setCompatSetting("enableOpenTypeFeatures", MICROSOFT_WORD, "1");
    compat.setCompatSetting("doNotFlipMirrorIndents", MICROSOFT_WORD, "1");
    compat.setCompatSetting("differentiateMultirowTableHeaders", MICROSOFT_WORD, "1");
    return compat;
  }
}
