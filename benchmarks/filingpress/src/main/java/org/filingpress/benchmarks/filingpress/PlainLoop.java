package org.filingpress.benchmarks.filingpress;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Reading;
import org.filingpress.press.DocumentName;
import org.filingpress.press.Format;
import org.filingpress.press.Press;

/**
 * What anybody would write to make the Word documents of a file of filings: read a line, press it,
 * write it to a file of its own; nothing is hashed, booked, or safe from a crash.
 */
final class PlainLoop {

  private final Press press;
  private final FilingReader reader = new FilingReader();

  PlainLoop(Press press) {
    this.press = press;
  }

  /** The documents of JSON lines, into a folder. */
  void run(Path lines, Path folder, int threads) throws Exception {
    Files.createDirectories(folder);
    List<String> filings = Files.readAllLines(lines);
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

  private void make(String line, Path folder) throws Exception {
    Filing filing = filing(line);
    Path file = folder.resolve(DocumentName.of(filing) + Format.DOCX.extension());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      press.press(filing).write(Format.DOCX, out);
    }
  }

  private Filing filing(String line) throws IOException {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    if (reader.readOne(new ByteArrayInputStream(bytes)) instanceof Reading.Accepted accepted) {
      return accepted.filing();
    }
    throw new IOException("a generated filing was refused");
  }
}
