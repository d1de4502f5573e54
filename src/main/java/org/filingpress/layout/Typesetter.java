package org.filingpress.layout;

import java.io.IOException;
import java.nio.file.Path;
import org.filingpress.layout.font.FontSet;

/**
 * Lays out filled Word documents with the fonts of one folder. Loaded once, shared by all threads.
 *
 * <p>A template is {@linkplain #prepare prepared} once; each of its filled documents is then {@link
 * Sheet#lay laid out} with the sheet that came of it.
 */
public final class Typesetter {

  private final FontSet fonts;

  private Typesetter(FontSet fonts) {
    this.fonts = fonts;
  }

  /**
   * @param fonts a folder with font files and {@code fonts.yml}
   * @throws FontsException naming every fault of the folder and its files
   */
  public static Typesetter load(Path fonts) {
    return new Typesetter(FontSet.load(fonts));
  }

  /**
   * Which fonts these are: a SHA-256 over all that were loaded. The first call reads their files.
   *
   * @throws FontsException naming the files that somebody has written into since
   */
  public String fontsSha256() {
    return fonts.sha256();
  }

  /**
   * Reads what all documents of a template share: its styles, settings, numbering, theme and font
   * table, to which its relationships lead, and each of which may be absent; if its body is there,
   * with its headers and footers, they are looked through for what will not be followed.
   *
   * @throws IOException if a part cannot be read
   */
  public Sheet prepare(WordParts template) throws IOException {
    return new Sheet(fonts, template);
  }

  /**
   * What makes a PDF of the documents laid out; shared by all threads, too. The first call loads
   * Apache FOP, which nothing else here does.
   */
  public PdfPainter painter() {
    return new PdfPainter(fonts);
  }
}
