package org.filingpress.benchmarks.docx4j;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.docx4j.Docx4J;

/** The PDFs of all Word documents of a folder, one after another. */
public final class CountyByFo extends FinishedDocument {

  @Override
  public Object read(Path folder) throws IOException {
    List<byte[]> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        documents.add(Files.readAllBytes(file));
      }
    }
    return documents;
  }

  @Override
  public void make(Object documents, OutputStream out) throws Exception {
    for (Object docx : (List<?>) documents) {
      Docx4J.toPDF(load(docx), out);
    }
  }
}
