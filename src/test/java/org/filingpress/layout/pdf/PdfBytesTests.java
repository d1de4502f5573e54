package org.filingpress.layout.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PdfBytesTests {

  @Test
  void keepsNothingOfWhatItHasWritten() throws Exception {
    PdfBytes bytes = new PdfBytes(Instant.parse("2025-01-01T00:00:00Z"));
    String digits = "0123456789ABCDEF0123456789ABCDEF";
    String pdf =
        "/Creator (Filingpress)\n/Producer (FOP)\n/CreationDate (D:20261121080000+08'00')\n"
            + "/ID [<%s> <%s>]\n".formatted(digits, digits);
    bytes.write(pdf.getBytes(StandardCharsets.ISO_8859_1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    bytes.writeTo(out);

    assertThat(out.toString(StandardCharsets.ISO_8859_1))
        .hasSize(pdf.length())
        .contains("/CreationDate (D:20250101000000Z)")
        .doesNotContain(digits);
    assertThat(bytes.size()).isZero();
  }
}
