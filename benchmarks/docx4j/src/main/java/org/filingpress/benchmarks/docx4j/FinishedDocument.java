package org.filingpress.benchmarks.docx4j;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.filingpress.benchmarks.Contender;

/** What is made of a Word document; it is read anew each time, for docx4j changes what it reads. */
abstract class FinishedDocument implements Contender {

  private Docx4jFonts fonts;

  @Override
  public final void open(Path repository) {
    fonts = new Docx4jFonts(repository.resolve("fonts"));
  }

  /** The bytes of a .docx. */
  @Override
  public Object read(Path docx) throws IOException {
    return Files.readAllBytes(docx);
  }

  final WordprocessingMLPackage load(Object docx) throws Exception {
    WordprocessingMLPackage document =
        WordprocessingMLPackage.load(new ByteArrayInputStream((byte[]) docx));
    fonts.giveTo(document);
    return document;
  }
}
