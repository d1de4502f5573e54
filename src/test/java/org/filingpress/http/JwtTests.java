package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.filingpress.http.GuardedService.COUNTY;
import static org.filingpress.http.GuardedService.DEPARTMENT;
import static org.filingpress.http.GuardedService.OTHER_COUNTY;
import static org.filingpress.http.TestService.FILINGS;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.filing.ProblemsException;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients whose identity provider says who they are. */
class JwtTests {

  private static final String FILING = FILINGS + "/" + COUNTY + "/" + DEPARTMENT + "/2025";

  @TempDir private static Path folder;
  private static Provider provider;
  private static TestService service;

  @BeforeAll
  static void start() throws Exception {
    provider = new Provider();
    service = TestService.start(settings("one", Map.of("issuer-uri", provider.issuer())));
  }

  @AfterAll
  static void stop() {
    service.close();
    provider.close();
  }

  @Test
  void rolesCountiesAndDepartmentsAreThoseOfTheClaims() throws Exception {
    JWTClaimsSet.Builder admin = provider.claims().claim("filingpress_role", "admin");
    JWTClaimsSet.Builder bureau =
        provider.claims().claim("filingpress_role", List.of("offline_access", "bureau"));
    JWTClaimsSet.Builder other =
        provider
            .claims()
            .claim("filingpress_role", "bureau")
            .claim("filingpress_county", OTHER_COUNTY);
    JWTClaimsSet.Builder neighbour = provider.claims().claim("filingpress_department", "831");

    assertThat(
            service
                .send(
                    service
                        .post(FILINGS, TestService.filing())
                        .header("Authorization", "Bearer " + provider.signed(admin)))
                .statusCode())
        .isIn(200, 201);
    assertThat(status(service, FILING, provider.signed(provider.claims()))).isEqualTo(200);
    assertThat(status(service, FILING, provider.signed(bureau))).isEqualTo(200);
    assertThat(status(service, FILING, provider.signed(other))).isEqualTo(404);
    assertThat(status(service, FILING, provider.signed(neighbour))).isEqualTo(404);
    assertThat(status(service, "/actuator/prometheus", provider.signed(admin))).isEqualTo(200);
    assertThat(status(service, "/actuator/prometheus", provider.signed(bureau))).isEqualTo(403);
  }

  @Test
  void refusesWhatTheProviderDidNotSignForThisServiceAndThisTime() throws Exception {
    Instant past = Instant.now().minusSeconds(600);
    Map<String, String> refused = new HashMap<>();
    refused.put("issuer", provider.signed(provider.claims().issuer("https://other.example")));
    refused.put("no issuer", provider.signed(provider.claims().issuer(null)));
    refused.put("audience", provider.signed(provider.claims().audience("another")));
    refused.put("no audience", provider.signed(provider.claims().audience((String) null)));
    refused.put("expired", provider.signed(provider.claims().expirationTime(Date.from(past))));
    refused.put("no expiry", provider.signed(provider.claims().expirationTime(null)));
    refused.put(
        "not yet",
        provider.signed(
            provider.claims().notBeforeTime(Date.from(Instant.now().plusSeconds(600)))));
    refused.put("alg none", new PlainJWT(provider.claims().build()).serialize());
    refused.put("shared secret", provider.signedByWhatEverybodyKnows(provider.claims()));
    refused.put("other key", Provider.signed(provider.claims(), Provider.newKey("one")));
    String right = provider.signed(provider.claims());
    refused.put("no signature", right.substring(0, right.lastIndexOf('.') + 1));
    refused.put(
        "claims of another",
        right.split("\\.")[0]
            + "."
            + provider.signed(provider.claims().subject("li.si")).split("\\.")[1]
            + "."
            + right.split("\\.")[2]);
    refused.put("no JWT", "a.b.c");

    Map<String, Integer> answered = new HashMap<>();
    for (Map.Entry<String, String> jwt : refused.entrySet()) {
      HttpResponse<byte[]> answer = service.send(bearing(jwt.getValue(), service, FILINGS));
      answered.put(jwt.getKey(), answer.statusCode());
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
          .contains("error=\"invalid_token\"");
    }

    assertThat(answered.values()).as(answered.toString()).containsOnly(401);
  }

  @Test
  void refusesWhoHasNoRoleHereOrTwoOrNoPlace() throws Exception {
    List<JWTClaimsSet.Builder> refused =
        List.of(
            provider.claims().claim("filingpress_role", "root"),
            provider.claims().claim("filingpress_role", "ADMIN"),
            provider.claims().claim("filingpress_role", null),
            provider.claims().claim("filingpress_role", List.of("bureau", "admin")),
            provider.claims().claim("filingpress_county", null),
            provider.claims().claim("filingpress_county", "13082"),
            provider.claims().claim("filingpress_county", "%"),
            provider.claims().claim("filingpress_department", null),
            provider.claims().claim("filingpress_department", List.of("830")),
            provider.claims().subject("a\nb"),
            provider.claims().subject(null));

    for (JWTClaimsSet.Builder claims : refused) {
      Answer answer =
          Answer.problem(403, service.send(bearing(provider.signed(claims), service, FILINGS)));
      assertThat(answer.problems()).containsExactly("http.no-role ");
    }
  }

  @Test
  void stopsAnAddressThatKeepsComingWithoutARole() throws Exception {
    Map<String, Object> settings = settings("often", Map.of("issuer-uri", provider.issuer()));
    settings.put("filingpress.http.rates.failures", 3);
    settings.put("filingpress.http.rates.period", "1h");
    String nobody = provider.signed(provider.claims().claim("filingpress_role", null));
    try (TestService other = TestService.start(settings)) {
      for (int i = 0; i < 3; i++) {
        assertThat(status(other, FILINGS, nobody)).isEqualTo(403);
      }

      Answer answer = Answer.problem(429, other.send(bearing(nobody, other, FILINGS)));

      assertThat(answer.problems()).containsExactly("http.too-often ");
      assertThat(status(other, FILINGS, provider.signed(provider.claims()))).isEqualTo(200);
    }
  }

  @Test
  void servesNobodyWithoutAKey() throws Exception {
    Answer.problem(401, service.send(service.request(FILINGS)));
  }

  @Test
  void claimsMayHaveOtherNamesAndLieWithinOthers() throws Exception {
    Map<String, Object> settings =
        settings(
            "claims",
            Map.of(
                "jwk-set-uri", provider.issuer() + "/jwks",
                "role-claim", "realm_access.roles",
                "county-claim", "region",
                "roles.bureau", "财政局"));
    try (TestService other = TestService.start(settings)) {
      JWTClaimsSet.Builder claims =
          provider
              .claims()
              .claim("filingpress_role", null)
              .claim("realm_access", Map.of("roles", List.of("user", "财政局")))
              .claim("region", COUNTY);

      assertThat(status(other, FILINGS, provider.signed(claims))).isEqualTo(200);
      assertThat(status(other, FILINGS, provider.signed(provider.claims()))).isEqualTo(403);
    }
  }

  @Test
  void asksTheProviderNothingBeforeTheFirstJwtComes() throws Exception {
    try (Provider unasked = new Provider();
        TestService other =
            TestService.start(settings("unasked", Map.of("issuer-uri", unasked.issuer())))) {
      assertThat(unasked.asked()).isZero();
      assertThat(status(other, FILINGS, unasked.signed(unasked.claims()))).isEqualTo(200);
      assertThat(unasked.asked()).isPositive();
    }
  }

  @Test
  void startsThoughTheProviderIsNotThereAndTellsClientsToComeAgain() throws Exception {
    String issuer;
    String jwt;
    try (Provider gone = new Provider()) {
      issuer = gone.issuer();
      jwt = gone.signed(gone.claims());
    }
    try (TestService patient = TestService.start(settings("gone", Map.of("issuer-uri", issuer)))) {
      Answer answer = Answer.problem(503, patient.send(bearing(jwt, patient, FILINGS)));

      assertThat(answer.problems()).containsExactly("http.no-provider ");
      assertThat(answer.header("Retry-After")).isNotBlank();
    }
  }

  @Test
  void keysThatNobodyHasMakeNobodyAskTheProviderOverAndOver() throws Exception {
    int before = provider.asked();
    for (int i = 0; i < 20; i++) {
      String jwt = Provider.signed(provider.claims(), Provider.newKey("unknown" + i));
      assertThat(status(service, FILINGS, jwt)).isIn(401, 503);
    }

    assertThat(provider.asked() - before).isLessThan(5);
  }

  @Test
  void doesNotStartWithoutAnAudience() {
    Map<String, Object> settings = settings("audience", Map.of("issuer-uri", provider.issuer()));
    settings.put("filingpress.http.jwt.audience", "");

    assertThatThrownBy(() -> TestService.start(settings).close())
        .rootCause()
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("filingpress.http.jwt.audience");
  }

  private static Map<String, Object> settings(String name, Map<String, String> jwt) {
    Map<String, Object> settings = new HashMap<>(TestDatabase.H2.settings(folder.resolve(name)));
    settings.put("filingpress.http.jwt.audience", Provider.AUDIENCE);
    settings.put("filingpress.http.rates.failures", 0);
    jwt.forEach((key, value) -> settings.put("filingpress.http.jwt." + key, value));
    return settings;
  }

  private static java.net.http.HttpRequest.Builder bearing(
      String jwt, TestService service, String path) {
    return service.request(path).header("Authorization", "Bearer " + jwt);
  }

  private static int status(TestService service, String path, String jwt) throws Exception {
    return service.send(bearing(jwt, service, path)).statusCode();
  }
}
