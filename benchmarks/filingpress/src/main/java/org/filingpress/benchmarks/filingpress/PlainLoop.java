package org.filingpress.benchmarks.filingpress;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Reading;
import org.filingpress.press.DocumentName;
import org.filingpress.press.Format;
import org.filingpress.press.Press;

/**
 * What anybody would write to make the Word documents of a folder of filings: read a file, press
 * it, write the document; nothing is hashed, booked, or safe from a crash.
 */
final class PlainLoop {

  private final Press press;
  private final FilingReader reader = new FilingReader();

  PlainLoop(Press press) {
    this.press = press;
  }

  /** The documents of a folder's filings, into another. */
  void run(Path from, Path folder, int threads) throws Exception {
    Files.createDirectories(folder);
    List<Path> filings;
    try (Stream<Path> all = Files.list(from)) {
      filings = all.sorted().toList();
    }
    AtomicInteger next = new AtomicInteger();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            workers.submit(
                () -> {
                  for (int n = next.getAndIncrement();
                      n < filings.size();
                      n = next.getAndIncrement()) {
                    make(filings.get(n), folder);
                  }
                  return null;
                }));
      }
      for (Future<?> worker : running) {
        worker.get();
      }
    } finally {
      workers.shutdown();
    }
  }

  private void make(Path from, Path folder) throws Exception {
    Filing filing = filing(from);
    Path file = folder.resolve(DocumentName.of(filing) + Format.DOCX.extension());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      press.press(filing).write(Format.DOCX, out);
    }
  }

  private Filing filing(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      if (reader.readOne(in) instanceof Reading.Accepted accepted) {
        return accepted.filing();
      }
    }
    throw new IOException("a generated filing was refused: " + file);
  }
}
