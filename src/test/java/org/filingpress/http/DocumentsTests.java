package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Reading;
import org.filingpress.press.Format;
import org.filingpress.press.Press;
import org.filingpress.press.Pressed;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of filings that are sent. */
class DocumentsTests {

  private static final String NAME = "830-平泉市柳溪镇人民政府-2025年部门预算绩效文本";

  private static TestService service;
  private static Pressed pressed;

  @BeforeAll
  static void pressByHand() throws Exception {
    service = TestService.shared(TestDatabase.H2);
    Reading reading = new FilingReader().readOne(new ByteArrayInputStream(TestService.filing()));
    pressed =
        Press.open(Path.of("templates"), Path.of("fonts"))
            .press(((Reading.Accepted) reading).filing());
  }

  @Test
  void answersAFilingWithItsWordDocument() throws Exception {
    HttpResponse<byte[]> answer = service.send(post());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo(TestService.WORD);
    assertThat(answer.body()).isEqualTo(written(Format.DOCX));
    assertThat(header(answer, "X-Pages")).isEqualTo(String.valueOf(pressed.pageCount()));
    assertThat(header(answer, "ETag")).isEqualTo('"' + sha256(answer.body()) + '"');
    assertThat(fileName(answer)).isEqualTo(NAME + ".docx");
    assertThat(header(answer, "Content-Disposition"))
        .startsWith("attachment; filename=\"130823-830-2025.docx\"; ");
  }

  @Test
  void answersWithThePdfWhenAskedForIt() throws Exception {
    HttpResponse<byte[]> answer = service.send(post().header("Accept", "application/pdf"));

    assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
    assertThat(answer.body()).isEqualTo(written(Format.PDF));
    assertThat(fileName(answer)).isEqualTo(NAME + ".pdf");
  }

  @Test
  void answersWithBothInAnArchive() throws Exception {
    HttpResponse<byte[]> answer = service.send(post().header("Accept", "application/zip"));

    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    assertThat(files).containsOnlyKeys(NAME + ".docx", NAME + ".pdf");
    assertThat(files.get(NAME + ".docx")).isEqualTo(written(Format.DOCX));
    assertThat(files.get(NAME + ".pdf")).isEqualTo(written(Format.PDF));
    assertThat(service.send(post().header("Accept", "application/zip")).body())
        .as("the same again")
        .isEqualTo(answer.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|docx",
        "application/*|docx",
        "text/html, application/pdf;q=0.9, */*;q=0.1|pdf",
        "application/pdf;q=0.2, application/zip;q=0.8|zip",
        "application/pdf;q=0, */*|docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document;q=0, */*|pdf",
        "application/*;q=0.5, application/zip;q=0.4|docx",
        "*/*;q=0.1, application/zip|zip"
      })
  void givesWhatAcceptPrefers(String accept, String extension) throws Exception {
    HttpResponse<byte[]> answer = service.send(post().header("Accept", accept));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(fileName(answer)).endsWith("." + extension);
  }

  @Test
  void sendsNothingToWhoHasTheDocumentAlready() throws Exception {
    String tag = header(service.send(post()), "ETag");

    HttpResponse<byte[]> known =
        service.send(post().header("If-None-Match", "\"other\", W/" + tag));
    HttpResponse<byte[]> unknown = service.send(post().header("If-None-Match", "\"other\""));

    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(header(known, "ETag")).isEqualTo(tag);
    assertThat(known.body()).isEmpty();
    assertThat(unknown.statusCode()).isEqualTo(200);
  }

  @Test
  void countsWhatSomebodyShouldLookAt() throws Exception {
    String filing = new String(TestService.filing(), StandardCharsets.UTF_8);
    String wrongCode = filing.replace("13082325P00590110010F", "13082325P00590110010G");

    assertThat(header(service.send(post()), "X-Problems")).isEqualTo("0");
    assertThat(
            header(
                service.send(
                    service.post(
                        TestService.DOCUMENTS, wrongCode.getBytes(StandardCharsets.UTF_8))),
                "X-Problems"))
        .isEqualTo("1");
  }

  @Test
  void saysWhichMethodsThereAre() throws Exception {
    HttpResponse<byte[]> answer =
        service.send(
            service.request(TestService.DOCUMENTS).method("OPTIONS", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Allow")).contains("POST").doesNotContain("GET");
  }

  private static HttpRequest.Builder post() throws IOException {
    return service.post(TestService.DOCUMENTS, TestService.filing());
  }

  private static byte[] written(Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pressed.write(format, out);
    return out.toByteArray();
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String fileName(HttpResponse<byte[]> answer) {
    String header = header(answer, "Content-Disposition");
    String encoded = header.substring(header.indexOf("UTF-8''") + "UTF-8''".length());
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
