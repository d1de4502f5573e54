package org.filingpress.benchmarks;

import java.io.OutputStream;
import java.nio.file.Path;

/** A way from a filing to its Word document. Opened once; then used by any number of threads. */
public interface Contender {

  /**
   * Reads and prepares the template.
   *
   * @param repository the root of a checkout of Filingpress
   */
  void open(Path repository) throws Exception;

  /** Reads a filing into whatever the contender fills its template from. */
  Object read(Path filing) throws Exception;

  /** Makes the document of what {@link #read} gave. */
  void make(Object filing, OutputStream out) throws Exception;
}
