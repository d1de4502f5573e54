package org.filingpress.layout.pdf;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import org.apache.fop.fonts.CIDFontType;
import org.apache.fop.fonts.CIDSet;
import org.apache.fop.fonts.EmbeddingMode;
import org.apache.fop.fonts.MultiByteFont;
import org.filingpress.filing.Problem;
import org.filingpress.layout.FontsException;
import org.filingpress.layout.font.CffSubset;
import org.filingpress.layout.font.FontFace;
import org.filingpress.layout.font.SfntFile;
import org.filingpress.layout.font.TrueTypeSubset;

/**
 * One face in one PDF: gives FOP widths and codes from the tables that the {@link FontFace} has
 * read once, and at the end the subset to embed. FOP's own way is to read every font file anew for
 * every document, twice.
 */
final class PdfFont extends MultiByteFont {
  private static final int BOLD = 1;
  private static final int ITALIC = 2;

  private final FontFace face;
  private final PdfCodes codes;
  private final int style;
  private boolean stream;
  private boolean taken;

  PdfFont(FontFace face) {
    super(null, EmbeddingMode.FULL);
    this.face = face;
    this.codes = new PdfCodes(face);
    SfntFile file = face.file();
    boolean cff = file.has("CFF ");
    setIsOTFFile(cff);
    setCIDType(cff ? CIDFontType.CIDTYPE0 : CIDFontType.CIDTYPE2);
    setFontName(face.name());
    setFullName(face.name());
    setFamilyNames(Set.of(face.name()));
    setSimulateStyle(true); // where FoLook asks for bold or italics that the face has not
    setEmbedURI(URI.create("font:" + face.name()));
    style = describe(file);
  }

  /** Sets the descriptor (ISO 32000-1, 9.8); returns the style bits of "head". */
  private int describe(SfntFile file) {
    try {
      ByteBuffer head = file.table("head", 54);
      int unitsPerEm = head.getChar(18);
      setFontBBox(
          new int[] {
            scaled(head.getShort(36), unitsPerEm),
            scaled(head.getShort(38), unitsPerEm),
            scaled(head.getShort(40), unitsPerEm),
            scaled(head.getShort(42), unitsPerEm)
          });
      ByteBuffer hhea = file.table("hhea", 36);
      setAscender(scaled(hhea.getShort(4), unitsPerEm));
      setDescender(scaled(hhea.getShort(6), unitsPerEm));
      setCapHeight(700);
      setXHeight(450);
      setStemV((head.getChar(44) & BOLD) != 0 ? 140 : 80);
      setUnderlinePosition(-120);
      setUnderlineThickness(50);
      setStrikeoutPosition(300);
      setStrikeoutThickness(50);
      if (file.has("post")) {
        ByteBuffer post = file.table("post", 32);
        setItalicAngle(post.getShort(4));
      }
      return head.getChar(44);
    } catch (IOException broken) {
      throw new IllegalStateException(face.name() + ": " + broken.getMessage(), broken);
    }
  }

  private static int scaled(int units, int unitsPerEm) {
    return Math.round(units * 1000f / unitsPerEm);
  }

  boolean isBold() {
    return (style & BOLD) != 0;
  }

  boolean isItalic() {
    return (style & ITALIC) != 0;
  }

  @Override
  public String getOrdering() {
    return "Identity";
  }

  /** Advance width in millipoints, as FOP will lay it out. */
  int advance(int codePoint, int fontSize) {
    return (int) Math.round(face.advance(codePoint) * fontSize);
  }

  /**
   * FULL: FOP embeds what {@link #getInputStream} gives as it is, instead of reducing it again. But
   * once it has taken a CFF subset it asks anew, and would declare a FULL one to be an OpenType
   * file, which it is not.
   */
  @Override
  public EmbeddingMode getEmbeddingMode() {
    boolean again = taken;
    taken = again || (stream && isOTFFile());
    return again ? EmbeddingMode.SUBSET : EmbeddingMode.FULL;
  }

  @Override
  public boolean isSubsetEmbedded() {
    return true;
  }

  @Override
  public int findGlyphIndex(int codePoint) {
    return face.glyph(codePoint);
  }

  /** Always: what a face lacks was given to another one before, or is a known problem. */
  @Override
  public boolean hasChar(char c) {
    return true;
  }

  @Override
  public boolean hasCodePoint(int codePoint) {
    return true;
  }

  @Override
  public char mapChar(char c) {
    return (char) mapCodePoint(c);
  }

  @Override
  public int mapCodePoint(int codePoint) {
    notifyMapOperation();
    return codes.code(codePoint);
  }

  @Override
  public int getWidth(int code, int size) {
    return 1000 * advance(codes.getUnicode(code), size);
  }

  @Override
  public int[] getWidths() {
    return codes.getWidths();
  }

  /**
   * Half an em above the baseline and, see below, half an em under it, whatever the font: so FOP
   * sets the baseline of every line exactly in the middle of its line height.
   */
  @Override
  public int getAscender(int size) {
    return 500 * size;
  }

  @Override
  public int getDescender(int size) {
    return -500 * size;
  }

  @Override
  public Rectangle getBoundingBox(int code, int size) {
    return new Rectangle(0, -120 * size, 1000 * size, 1000 * size);
  }

  @Override
  public InputStream getCmapStream() {
    return new ByteArrayInputStream(codes.toUnicode());
  }

  /**
   * The subset: a TrueType font, or bare CFF.
   *
   * @throws FontsException when the outlines are broken; FOP would go on without the font if it
   *     were an IOException
   */
  @Override
  public InputStream getInputStream() {
    int[] glyphs = codes.glyphs();
    stream = true;
    try {
      return new ByteArrayInputStream(
          isOTFFile() ? CffSubset.of(face.file(), glyphs) : TrueTypeSubset.of(face.file(), glyphs));
    } catch (IOException | IndexOutOfBoundsException broken) {
      throw new FontsException(
          Problem.error("layout.font-file", face.name(), face.name(), broken.toString()));
    }
  }

  @Override
  public Map<Integer, Integer> getUsedGlyphs() {
    return codes.getGlyphs();
  }

  @Override
  public CIDSet getCIDSet() {
    return codes;
  }
}
