package org.filingpress.layout;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The parts of a Word package, by name. */
@FunctionalInterface
public interface WordParts {

  /**
   * @param partName such as {@code word/document.xml}, without a leading slash
   * @return the part's bytes, or null when the package has no such part; the caller closes it
   */
  @Nullable InputStream open(String partName) throws IOException;
}
