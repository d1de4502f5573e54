package org.filingpress.layout.font;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.layout.FontsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fonts whose folder an administrator changes while the service runs. */
class LoadedFontsTests {

  private static final Path DEJAVU = Path.of("fonts/DejaVuSans.ttf");
  private static final Path LIBERATION = Path.of("fonts/LiberationSerif-Regular.ttf");

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    map("宋体");
    put(DEJAVU);
  }

  @Test
  void areKnownByWhatWasLoaded() throws IOException {
    FontSet loaded = FontSet.load(folder);
    String hash = FontSet.load(folder).sha256();
    map("黑体");
    put(LIBERATION);

    assertThat(loaded.sha256()).isEqualTo(hash);
    map("宋体");
    assertThat(FontSet.load(folder).sha256()).as("another file").isNotEqualTo(hash);
    put(DEJAVU);
    assertThat(FontSet.load(folder).sha256()).as("the same again").isEqualTo(hash);
    map("黑体");
    assertThat(FontSet.load(folder).sha256()).as("another mapping").isNotEqualTo(hash);
  }

  @Test
  void areNotKnownOnceTheirFilesWereWrittenInto() throws IOException {
    FontSet loaded = FontSet.load(folder);
    FontSet known = FontSet.load(folder);
    known.sha256();
    Files.setLastModifiedTime(
        folder.resolve("x.ttf"), FileTime.from(Instant.now().plusSeconds(10)));

    for (FontSet each : List.of(loaded, known)) {
      assertThatThrownBy(each::sha256)
          .isInstanceOfSatisfying(
              FontsException.class,
              changed ->
                  assertThat(changed.problems())
                      .extracting(Problem::code, Problem::place)
                      .containsExactly(tuple("layout.font-changed", "x.ttf")));
    }
    assertThat(FontSet.load(folder).sha256()).as("after a new start").isNotEmpty();
  }

  private void map(String name) throws IOException {
    Files.writeString(
        folder.resolve("fonts.yml"),
        "universal: [x.ttf]\nunknown: %1$s\nfonts: [{names: [%1$s]}]\n".formatted(name));
  }

  /** In the place of the one before. */
  private void put(Path font) throws IOException {
    Path copy = Files.copy(font, folder.resolve("new.ttf"));
    Files.move(copy, folder.resolve("x.ttf"), REPLACE_EXISTING);
  }
}
