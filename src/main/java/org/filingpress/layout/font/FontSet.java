package org.filingpress.layout.font;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.filingpress.filing.Problem;
import org.filingpress.layout.FontsException;

/**
 * The fonts of a folder, and which of them stand in for the names that a document uses ({@code
 * fonts.yml} in that folder). Immutable; loaded once.
 */
public final class FontSet {
  static final String MAPPING = "fonts.yml";

  private final Map<String, FontFamily> families;
  private final FontFamily unknown;
  private final List<FontFace> faces;
  private final LoadedFonts loaded;

  FontSet(
      Map<String, FontFamily> families,
      FontFamily unknown,
      Collection<FontFace> faces,
      LoadedFonts loaded) {
    this.families = new HashMap<>(families);
    this.unknown = unknown;
    this.faces = List.copyOf(faces);
    this.loaded = loaded;
  }

  /**
   * @throws FontsException naming every fault of the folder, its {@code fonts.yml} and its files
   */
  public static FontSet load(Path folder) {
    Path mapping = folder.resolve(MAPPING);
    if (!Files.isRegularFile(mapping)) {
      throw new FontsException(Problem.error("layout.font-folder", mapping.toString()));
    }
    return new FontLoader(folder).load(FontsFile.read(mapping));
  }

  /**
   * The SHA-256 of {@code fonts.yml} and of the files it names, as they were loaded; all of them
   * are read for it, once.
   *
   * @throws FontsException naming the files that somebody has written into since
   */
  public String sha256() {
    return loaded.sha256();
  }

  /** Whether the mapping or a file knows this font name (such as {@code 仿宋_GB2312}). */
  public boolean knows(String name) {
    return families.containsKey(name) || families.containsKey(folded(name));
  }

  /**
   * The face that draws a character of a font: the first of its chain that has it.
   *
   * @param name a font name as the document gives it; an unknown one is drawn as the font that
   *     {@code unknown} in {@code fonts.yml} names
   * @return the last face of the chain when none has it ({@link FontFace#has} then says no)
   */
  public FontFace face(String name, boolean bold, boolean italic, int codePoint) {
    return family(name).chain(bold, italic).face(codePoint);
  }

  /** What {@link #face} asks: worth keeping where many characters of one font are asked for. */
  public FontFamily family(String name) {
    FontFamily family = families.get(name);
    if (family == null) {
      family = families.getOrDefault(folded(name), unknown);
    }
    return family;
  }

  /** All faces that are mapped, in the order of the mapping. */
  public List<FontFace> faces() {
    return faces;
  }

  /** Font names are compared without regard to case (ECMA-376-1, 17.8.3.10) and outer blanks. */
  static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
