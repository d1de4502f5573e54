package org.filingpress.http.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.filingpress.filing.Problem;
import org.filingpress.http.problem.Refusal;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A short JSON object in a request's body: what is to be done. */
public final class JsonBody {

  private static final int LARGEST = 10_000;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final RequestBytes bytes;

  JsonBody(RequestBytes bytes) {
    this.bytes = bytes;
  }

  /**
   * @throws Refusal 400 when it is no JSON object, 413 when it is too large
   */
  public JsonNode object(HttpServletRequest request) throws IOException {
    try {
      JsonNode read = JSON.readTree(new ByteArrayInputStream(bytes.of(request, LARGEST)));
      if (read.isObject()) {
        return read;
      }
      throw refused("1", "1");
    } catch (JacksonException wrong) {
      TokenStreamLocation at = wrong.getLocation();
      throw at == null
          ? refused("1", "1")
          : refused(String.valueOf(at.getLineNr()), String.valueOf(at.getColumnNr()));
    }
  }

  private static Refusal refused(String line, String column) {
    return new Refusal(
        HttpStatus.BAD_REQUEST, List.of(Problem.error("http.json", "", line, column)));
  }
}
