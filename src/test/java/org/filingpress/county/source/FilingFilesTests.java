package org.filingpress.county.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files are read ahead, and nobody notices. */
@Timeout(120)
class FilingFilesTests {

  private static final Path EXAMPLE = Path.of("examples/fengrun-yinchengpu-2021.json");

  @TempDir private Path folder;
  private String filing;

  @BeforeEach
  void read() throws Exception {
    filing = Files.readString(EXAMPLE).strip();
  }

  @Test
  void handsOverInTheOrderOfTheFilesAndInTheThreadThatAsked() throws Exception {
    List<String> expected = new ArrayList<>();
    for (int i = 100; i < 140; i++) {
      String name = i + ".json";
      boolean large = i % 7 == 0;
      Files.writeString(
          folder.resolve(name), large ? (filing.replace("\n", "") + "\n").repeat(30) : filing);
      for (int line = 1; line <= (large ? 30 : 1); line++) {
        expected.add(name + " " + line);
      }
    }
    Thread asked = Thread.currentThread();
    List<String> origins = new ArrayList<>();

    files()
        .read(
            offer -> {
              assertThat(Thread.currentThread()).isSameAs(asked);
              assertThat(offer).isInstanceOf(Offer.Accepted.class);
              origins.add(offer.origin().source() + " " + offer.origin().line());
            });

    assertThat(Files.size(folder.resolve("105.json"))).isGreaterThan(500_000);
    assertThat(origins).isEqualTo(expected);
  }

  @Test
  void aFileThatCannotBeReadIsRefusedInItsPlace() throws Exception {
    Files.writeString(folder.resolve("1.json"), filing);
    Files.createDirectory(folder.resolve("2.json"));
    Files.writeString(folder.resolve("3.json"), filing);
    List<Offer> offers = new ArrayList<>();

    files().read(offers::add);

    assertThat(offers)
        .extracting(offer -> offer instanceof Offer.Accepted)
        .containsExactly(true, false, true);
  }

  @Test
  void readsNoMoreWhenNobodyWantsIt() throws Exception {
    for (int i = 0; i < 30; i++) {
      Files.writeString(folder.resolve(i + ".json"), filing);
    }

    assertThatThrownBy(
            () ->
                files()
                    .read(
                        offer -> {
                          throw new IllegalStateException("no more");
                        }))
        .hasMessage("no more");

    for (int i = 0; i < 1000 && readers() > 0; i++) {
      Thread.sleep(20);
    }
    assertThat(readers()).isZero();
  }

  private static long readers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("read"))
        .count();
  }

  private FilingFiles files() throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      return new FilingFiles(folder, all.sorted().toList());
    }
  }
}
