package org.filingpress.layout.font;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.filingpress.filing.Problem;
import org.filingpress.layout.FontsException;
import org.jspecify.annotations.Nullable;

/** Builds a {@link FontSet} from its mapping; used once. Every file is read once. */
final class FontLoader {
  private final Path folder;
  private final SortedMap<String, OpenedFont> opened = new TreeMap<>();
  private final Map<String, FontFace> faces = new LinkedHashMap<>();
  private final Map<Object, FontChain> chains = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  FontLoader(Path folder) {
    this.folder = folder;
  }

  FontSet load(FontsFile mapping) {
    everySource(mapping).forEach(this::readFace);
    if (!problems.isEmpty()) {
      throw new FontsException(problems);
    }
    Map<String, FontFamily> families = new LinkedHashMap<>();
    for (FontFace face : faces.values()) {
      FontChain alone = chain(List.of(new FontChain.Link(face, false)), mapping, Map.of());
      for (String name : face.ownNames()) {
        families.putIfAbsent(FontSet.folded(name), new FontFamily(alone, alone, alone, alone));
      }
    }
    for (FontsFile.Family family : mapping.families()) {
      FontFamily built = family(family, mapping);
      for (String name : family.names()) {
        families.put(name, built);
        families.put(FontSet.folded(name), built);
      }
    }
    FontFamily unknown = Objects.requireNonNull(families.get(mapping.unknown()));
    return new FontSet(families, unknown, faces.values(), new LoadedFonts(mapping.text(), opened));
  }

  /** A style that has no files of its own is drawn with those of the nearest one. */
  private FontFamily family(FontsFile.Family family, FontsFile mapping) {
    List<FontsFile.Source> regular = family.regular();
    List<FontsFile.Source> bold = orElse(family.bold(), regular);
    List<FontsFile.Source> italic = orElse(family.italic(), regular);
    List<FontsFile.Source> boldItalic =
        orElse(family.boldItalic(), family.bold().isEmpty() ? italic : bold);
    return new FontFamily(
        chain(links(regular), mapping, family.characters()),
        chain(links(bold), mapping, family.characters()),
        chain(links(italic), mapping, family.characters()),
        chain(links(boldItalic), mapping, family.characters()));
  }

  private static <T> List<T> orElse(List<T> list, List<T> other) {
    return list.isEmpty() ? other : list;
  }

  private FontChain chain(
      List<FontChain.Link> own, FontsFile mapping, Map<String, FontsFile.Source> characters) {
    Set<FontChain.Link> links = new LinkedHashSet<>(own);
    links.addAll(links(mapping.universal()));
    Map<Integer, FontFace> exceptions = new LinkedHashMap<>();
    characters.forEach(
        (text, source) ->
            text.codePoints().forEach(codePoint -> exceptions.put(codePoint, face(source))));
    exceptions.entrySet().removeIf(exception -> !exception.getValue().has(exception.getKey()));
    List<FontChain.Link> order = List.copyOf(links);
    return chains.computeIfAbsent(
        List.of(order, exceptions), key -> new FontChain(order, exceptions));
  }

  private List<FontChain.Link> links(List<FontsFile.Source> sources) {
    return sources.stream()
        .map(source -> new FontChain.Link(face(source), source.hanziOnly()))
        .toList();
  }

  private FontFace face(FontsFile.Source source) {
    return faces.get(faceName(source.file(), source.face()));
  }

  private static Stream<FontsFile.Source> everySource(FontsFile mapping) {
    return Stream.concat(
        mapping.families().stream()
            .flatMap(
                family ->
                    Stream.of(
                            family.regular(),
                            family.bold(),
                            family.italic(),
                            family.boldItalic(),
                            family.characters().values())
                        .flatMap(sources -> sources.stream())),
        mapping.universal().stream());
  }

  private void readFace(FontsFile.Source source) {
    String name = faceName(source.file(), source.face());
    if (faces.containsKey(name)) {
      return;
    }
    Path file = folder.resolve(source.file()).normalize();
    if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
      problems.add(Problem.error("layout.font-missing", source.place(), source.file()));
      return;
    }
    try {
      OpenedFont font = opened.get(source.file());
      if (font == null) {
        font = OpenedFont.open(file);
        opened.put(source.file(), font);
      }
      faces.put(name, SfntFile.read(font, name, source.face()));
    } catch (IOException | IndexOutOfBoundsException broken) {
      problems.add(
          Problem.error(
              "layout.font-file",
              source.place(),
              source.file(),
              String.valueOf(broken.getMessage())));
    }
  }

  /** File name without its ending, and the face of a collection: {@code simsun-NSimSun}. */
  private static String faceName(String file, @Nullable String member) {
    String stem = file.replaceFirst("\\.[^.]*$", "").replace('/', '-').replace('\\', '-');
    return member == null ? stem : stem + "-" + member;
  }
}
