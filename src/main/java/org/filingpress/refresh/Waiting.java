package org.filingpress.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.filingpress.filing.ProblemsException;
import org.filingpress.template.NewVersion;
import org.filingpress.template.TemplateLibrary;

/**
 * What was dropped and cannot be taken yet. A version of that year for the same template or
 * counties would be in its way for good, so none is rolled forward.
 */
final class Waiting {

  private static final byte[] NOTHING = {};

  private final Set<String> names = new HashSet<>();
  private final Set<String> counties = new HashSet<>();
  private boolean forAnybody;

  void add(NewVersion version) {
    names.add(version.name());
    counties.addAll(version.counties().isEmpty() ? List.of("") : version.counties());
  }

  /** As much of it as there is says whom it is for; else, that it is for those of before. */
  void add(Drop drop, TemplateLibrary library) throws IOException {
    names.add(drop.name());
    Path description = drop.folder().resolve(Drop.DESCRIPTION);
    try {
      if (Files.exists(description)) {
        byte[] text = Files.readAllBytes(description);
        add(NewVersion.described(drop.name(), drop.year(), text, NOTHING, NOTHING));
        return;
      }
    } catch (ProblemsException unknown) {
      // told of the drop itself
    }
    forAnybody |= library.versions().stream().noneMatch(v -> v.name().equals(drop.name()));
  }

  Set<String> names() {
    return names;
  }

  /** Of the counties; an empty text stands for the default. */
  Set<String> counties() {
    return counties;
  }

  /** Whether one waits that is new, and does not say for whom it is. */
  boolean forAnybody() {
    return forAnybody;
  }
}
