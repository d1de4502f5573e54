package org.filingpress.http.template;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.UploadContext;
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

  private static final int MOST_PARTS = 100;

  /** Bytes of a form besides its two files. */
  private static final long FIELDS = 1_000_000;

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
      try {
        return form(new Form(type, bytes.stream(request, 2 * most + FIELDS)));
      } catch (FileUploadException | MultipartStream.MalformedStreamException noForm) {
        throw Refusal.of(HttpStatus.BAD_REQUEST, "http.bad-form");
      }
    }

    private Upload form(Form form) throws IOException {
      byte[] document = null;
      byte[] sample = null;
      Map<String, List<String>> fields = new HashMap<>();
      int count = 0;
      FileItemIterator parts = new FileUpload().getItemIterator(form);
      while (parts.hasNext()) {
        FileItemStream part = parts.next();
        String name = part.getFieldName();
        if (name == null || ++count > MOST_PARTS) {
          throw Refusal.of(HttpStatus.BAD_REQUEST, "http.bad-form");
        }
        switch (name) {
          case "file" -> document = content(part, most);
          case "sample" -> sample = content(part, most);
          default ->
              fields
                  .computeIfAbsent(name, first -> new ArrayList<>())
                  .add(new String(content(part, LONGEST_FIELD), StandardCharsets.UTF_8).strip());
        }
      }
      form.body().transferTo(OutputStream.nullOutputStream());
      if (document == null) {
        throw new Refusal(
            HttpStatus.UNPROCESSABLE_CONTENT,
            List.of(Problem.error("http.field-required", "file", "file")));
      }
      return new Upload(document, sample, fields);
    }

    private static byte[] content(FileItemStream part, long most) throws IOException {
      try (InputStream in = part.openStream()) {
        byte[] content = in.readNBytes((int) most + 1);
        if (content.length > most) {
          throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "http.too-large");
        }
        return content;
      }
    }
  }

  /** A body that is a form, as Tomcat's parser of forms wants it. */
  private record Form(String type, InputStream body) implements UploadContext {

    @Override
    public String getCharacterEncoding() {
      return StandardCharsets.UTF_8.name();
    }

    @Override
    public String getContentType() {
      return type;
    }

    @Override
    public InputStream getInputStream() {
      return body;
    }

    /** The body knows by itself when it is too long. */
    @Override
    public long contentLength() {
      return -1;
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
