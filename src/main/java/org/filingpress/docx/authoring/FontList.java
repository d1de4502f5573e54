package org.filingpress.docx.authoring;

import java.util.HexFormat;
import org.docx4j.wml.FontFamily;
import org.docx4j.wml.FontPanose;
import org.docx4j.wml.FontPitch;
import org.docx4j.wml.FontSig;
import org.docx4j.wml.Fonts;
import org.docx4j.wml.STPitch;

/** The font table: every {@link Typeface} with its alternative name. */
final class FontList {

  private FontList() {}

  static Fonts fonts() {
    Fonts fonts = Markup.W.createFonts();
    for (Typeface face : Typeface.values()) {
      fonts.getFont().add(font(face));
    }
    return fonts;
  }

  private static Fonts.Font font(Typeface face) {
    Fonts.Font font = Markup.W.createFontsFont();
    font.setName(face.fontName);
    Fonts.Font.AltName alternative = Markup.W.createFontsFontAltName();
    alternative.setVal(face.alternative);
    font.setAltName(alternative);
    FontPanose panose = Markup.W.createFontPanose();
    panose.setVal(HexFormat.of().parseHex(face.panose));
    font.setPanose1(panose);
    font.setCharset(Markup.W.createCTUcharHexNumber());
    font.getCharset().setVal(face.charset);
    FontFamily family = Markup.W.createFontFamily();
    family.setVal(face.family);
    font.setFamily(family);
    FontPitch pitch = Markup.W.createFontPitch();
    pitch.setVal(face.family.equals("modern") ? STPitch.FIXED : STPitch.VARIABLE);
    font.setPitch(pitch);
    font.setSig(signature(face));
    return font;
  }

  /** Three words of Unicode ranges and one of code pages; the rest is zero. */
  private static FontSig signature(Typeface face) {
    String[] words = face.signature.split(" ");
    FontSig signature = Markup.W.createFontSig();
    signature.setUsb0(words[0]);
    signature.setUsb1(words[1]);
    signature.setUsb2(words[2]);
    signature.setUsb3("00000000");
    signature.setCsb0(words[3]);
    signature.setCsb1("00000000");
    return signature;
  }
}
