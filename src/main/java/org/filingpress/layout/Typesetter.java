package org.filingpress.layout;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Lays out filled Word documents with the fonts of one folder. Loaded once, shared by all threads.
 *
 * <p>A template is {@linkplain #prepare prepared} once; each of its filled documents is then {@link
 * Sheet#lay laid out} with the sheet that came of it.
 */
public final class Typesetter {

  private final @Nullable FontSet fonts;
  private final @Nullable LineSource source;

  private Typesetter(@Nullable FontSet fonts, @Nullable LineSource source) {
    this.fonts = fonts;
    this.source = source;
  }

  /**
   * @param fonts a folder with font files and {@code fonts.yml}
   */
  public static Typesetter load(Path fonts) {
    return new Typesetter(FontSet.load(fonts), null);
  }

  /** One that breaks lines by other means, and paints nothing. */
  static Typesetter measuringBy(LineSource source) {
    return new Typesetter(null, source);
  }

  /**
   * Reads what all documents of a template share: {@code word/styles.xml}, {@code settings.xml},
   * {@code numbering.xml}, {@code theme/theme1.xml} and {@code fontTable.xml}, each of which may be
   * absent.
   *
   * @throws IOException if a part cannot be read
   */
  public Sheet prepare(WordParts template) throws IOException {
    return new Sheet(this, template);
  }

  LineSource lines(Settings settings) {
    if (source != null) {
      return source;
    }
    FontSet loaded = fonts;
    if (loaded == null) {
      throw new IllegalStateException("neither fonts nor another measure");
    }
    LineBreaker breaker =
        new LineBreaker(loaded, settings.noLineBreaksBefore(), settings.noLineBreaksAfter());
    return breaker::breakLines;
  }

  boolean knows(String font) {
    return fonts == null || fonts.knows(font);
  }

  @Nullable FontSet fonts() {
    return fonts;
  }
}
