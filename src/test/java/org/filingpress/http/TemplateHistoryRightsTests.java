package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.filingpress.http.GuardedService.Caller;
import org.filingpress.store.TemplateChange;
import org.filingpress.store.TestDatabase;
import org.filingpress.store.Trail;
import org.filingpress.template.NewVersion;
import org.filingpress.template.Publishing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Who is told of changes to which version of a template. */
class TemplateHistoryRightsTests {

  private static final String HISTORY = "/api/v1/templates/history";

  @TempDir private Path folder;

  @Test
  void aNameThatWasAnotherCountysInAnotherYearIsToldOfForItsYearAlone() throws Exception {
    Path templates = folder.resolve("templates");
    FileSystemUtils.copyRecursively(
        Path.of("templates/standard/2021"), templates.resolve("standard/2021"));
    Map<Integer, String> counties =
        Map.of(2024, GuardedService.COUNTY, 2025, GuardedService.OTHER_COUNTY);
    for (Map.Entry<Integer, String> version : counties.entrySet()) {
      Publishing.add(
          templates,
          new NewVersion(
              "wanderer",
              version.getKey(),
              List.of(version.getValue()),
              new byte[] {1},
              new byte[] {'{', '}'}));
    }
    try (GuardedService guarded =
        GuardedService.start(
            TestDatabase.H2, folder, Map.of("filingpress.templates", templates.toString()))) {
      Trail trail = guarded.service().context().getBean(Trail.class);
      for (int year : counties.keySet()) {
        trail.record(
            new TemplateChange(
                "test", TemplateChange.Kind.ADDED, "wanderer", year, null, "0".repeat(64), ""));
      }

      for (String query : List.of("", "?name=wanderer")) {
        assertThat(years(guarded, Caller.ADMIN, query)).containsExactlyInAnyOrder(2024, 2025);
        assertThat(years(guarded, Caller.OWN_BUREAU, query)).containsExactly(2024);
        assertThat(years(guarded, Caller.OTHER_BUREAU, query)).containsExactly(2025);
      }
      assertThat(years(guarded, Caller.OWN_BUREAU, "?name=wanderer&year=2025")).isEmpty();
      assertThat(years(guarded, Caller.OWN_BUREAU, "?name=nobody")).isEmpty();
    }
  }

  private static List<Integer> years(GuardedService guarded, Caller caller, String query)
      throws Exception {
    Answer answer = Answer.of(guarded.send(caller, guarded.service().request(HISTORY + query)));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer
        .body()
        .path("changes")
        .valueStream()
        .filter(change -> change.path("name").asString().equals("wanderer"))
        .map(change -> change.path("year").asInt())
        .toList();
  }
}
