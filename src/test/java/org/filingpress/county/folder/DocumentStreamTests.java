package org.filingpress.county.folder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.filingpress.filing.Sha256;
import org.junit.jupiter.api.Test;

class DocumentStreamTests {

  private static final OutputStream FULL =
      new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          throw new IOException("No space left on device");
        }
      };

  @Test
  void aDiskThatFailsIsToldFromTheDocumentWhoeverWrapsIt() {
    DocumentStream stream = new DocumentStream(FULL, Sha256.digest());

    assertThatThrownBy(() -> stream.take(() -> wrapping(stream)))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(DocumentStream.WriterException.class)
        .hasMessage("No space left on device");
  }

  @Test
  void aWriterThatFailsIsToldFromTheDisk() {
    DocumentStream stream = new DocumentStream(OutputStream.nullOutputStream(), Sha256.digest());

    assertThatThrownBy(
            () ->
                stream.take(
                    () -> {
                      throw new IOException("broken picture");
                    }))
        .isInstanceOf(DocumentStream.WriterException.class)
        .hasRootCauseMessage("broken picture");
  }

  private static void wrapping(OutputStream out) {
    try {
      out.write(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
