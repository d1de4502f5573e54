package org.filingpress.http.template;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filingpress.filing.Problem;
import org.filingpress.http.exchange.RequestBytes;
import org.filingpress.http.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What a client sent: a template alone, or a form (RFC 7578) with it in the part {@code file},
 * perhaps a filing to try it with in {@code sample}, and other fields.
 *
 * @param document the bytes of the template
 * @param sample the bytes of the filing; null when there is none
 * @param fields the values of each other field, in their order
 */
record Upload(byte[] document, byte @Nullable [] sample, Map<String, List<String>> fields) {

  private static final int LONGEST_FIELD = 10_000;

  /** Reads uploads within a limit. */
  static final class Reader {
    private final RequestBytes bytes;
    private final long most;

    /**
     * @param most bytes of a file
     */
    Reader(RequestBytes bytes, long most) {
      this.bytes = bytes;
      this.most = most;
    }

    /**
     * @throws Refusal 413 when it is too large, 400 when it is no proper form, 422 when no template
     *     is in it
     */
    Upload read(HttpServletRequest request) throws IOException {
      String type = request.getContentType();
      if (type == null || !MediaType.MULTIPART_FORM_DATA.includes(MediaType.parseMediaType(type))) {
        return new Upload(bytes.of(request, most), null, Map.of());
      }
      byte[] document = null;
      byte[] sample = null;
      Map<String, List<String>> fields = new HashMap<>();
      for (Part part : parts(request)) {
        switch (part.getName()) {
          case "file" -> document = content(part, most);
          case "sample" -> sample = content(part, most);
          default ->
              fields
                  .computeIfAbsent(part.getName(), name -> new ArrayList<>())
                  .add(new String(content(part, LONGEST_FIELD), StandardCharsets.UTF_8).strip());
        }
      }
      if (document == null) {
        throw new Refusal(
            HttpStatus.UNPROCESSABLE_CONTENT,
            List.of(Problem.error("http.field-required", "file", "file")));
      }
      return new Upload(document, sample, fields);
    }

    private static Collection<Part> parts(HttpServletRequest request) throws IOException {
      try {
        return request.getParts();
      } catch (IllegalStateException tooLarge) {
        throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "http.too-large")
            .with("Connection", "close");
      } catch (ServletException | IOException noForm) {
        throw Refusal.of(HttpStatus.BAD_REQUEST, "http.bad-form");
      }
    }

    private static byte[] content(Part part, long most) throws IOException {
      if (part.getSize() > most) {
        throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "http.too-large");
      }
      try (InputStream in = part.getInputStream()) {
        return in.readAllBytes();
      }
    }
  }

  /** A field's value; null when it is not there or empty. */
  @Nullable String field(String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
  }

  /** A field's values, given one by one or with commas between; empty when it is not there. */
  List<String> list(String name) {
    return fields.getOrDefault(name, List.of()).stream()
        .flatMap(value -> List.of(value.split("[,，、\\s]+")).stream())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /**
   * @param otherwise when the field is not there
   * @throws Refusal 422 when it is no year
   */
  int year(int otherwise) {
    String value = field("year");
    if (value == null) {
      return otherwise;
    } else if (value.matches("[0-9]{4}")) {
      return Integer.parseInt(value);
    }
    throw new Refusal(
        HttpStatus.UNPROCESSABLE_CONTENT,
        List.of(Problem.error("http.field-value", "year", "year", "1990–2100")));
  }
}
