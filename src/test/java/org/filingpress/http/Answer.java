package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer whose body is JSON. */
record Answer(int status, HttpResponse<byte[]> response, JsonNode body) {

  static Answer of(HttpResponse<byte[]> response) {
    return new Answer(
        response.statusCode(),
        response,
        JsonMapper.builder()
            .build()
            .readTree(response.body().length == 0 ? new byte[] {'{', '}'} : response.body()));
  }

  /** Problem details of this status, whose form is checked. */
  static Answer problem(int status, HttpResponse<byte[]> response) {
    Answer answer = of(response);
    assertThat(response.statusCode()).as(new String(response.body())).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body().path("status").asInt()).isEqualTo(status);
    assertThat(answer.body().path("title").asString()).isNotBlank();
    assertThat(answer.body().path("detail").asString()).isNotBlank();
    assertThat(answer.body().path("problems")).isNotEmpty();
    assertThat(answer.body().toString())
        .doesNotContain("Exception", "org.filingpress", "org.spring", "at java.");
    return answer;
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The codes and places of its problems. */
  List<String> problems() {
    return body.path("problems")
        .valueStream()
        .map(p -> p.path("code").asString() + " " + p.path("place").asString())
        .toList();
  }
}
