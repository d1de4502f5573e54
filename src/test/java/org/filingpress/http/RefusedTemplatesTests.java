package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** Uploads and wishes about templates that are refused, and change nothing. */
class RefusedTemplatesTests extends LibraryOfItsOwn {

  @Test
  void doesNotMakeATemplateEverybodysBecauseAFieldWasForgotten() throws Exception {
    Answer answer =
        Answer.problem(
            422,
            service.send(
                new Form()
                    .with("file", template("shifan/2024"))
                    .with("name", "forgotten")
                    .with("year", "2025")
                    .to(service, PATH)));

    assertThat(answer.problems()).containsExactly("http.template-counties counties");
    assertThat(library.resolve("forgotten")).doesNotExist();
  }

  @Test
  void refusesUploadsThatAreTooLargeOrNoForm() throws Exception {
    byte[] large = new byte[1_100_000];

    Answer.problem(413, service.send(raw(large)));
    Answer.problem(413, service.send(form("large", "2025", "599994", large)));
    Answer.problem(413, service.send(form("large", "2025", "599994", new byte[5_000_000])));
    Answer noFile =
        Answer.problem(
            422, service.send(new Form().with("name", "x").to(service, PATH + "/check")));
    Answer.problem(
        400,
        service.send(
            service
                .request(PATH)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x\r\nContent-Disposition: form-da"))));
    Answer.problem(415, service.send(json(PATH + "/check", "{}")));

    assertThat(noFile.problems()).containsExactly("http.field-required file");
  }

  @Test
  void doesNothingWhenAWordIsMisspelt() throws Exception {
    Answer refresh =
        Answer.problem(
            422, service.send(json(PATH + "/refresh", "{\"year\": 2032, \"dryrun\": true}")));
    Answer added =
        Answer.problem(
            422,
            service.send(
                new Form()
                    .with("file", template("shifan/2024"))
                    .with("name", "misspelt")
                    .with("year", "2025")
                    .with("default", "true")
                    .with("county", "599993")
                    .to(service, PATH)));

    assertThat(refresh.problems()).containsExactly("http.field-unknown $.dryrun");
    assertThat(added.problems()).containsExactly("http.field-unknown county");
    assertThat(library.resolve("standard/2032")).doesNotExist();
    assertThat(library.resolve("misspelt")).doesNotExist();
  }
}
