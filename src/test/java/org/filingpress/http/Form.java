package org.filingpress.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form of files and fields (RFC 7578), as a browser sends it. */
final class Form {

  private static final String BOUNDARY = "----------------boundary";

  static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  Form with(String field, String value) throws IOException {
    return part(field, "", value.getBytes(StandardCharsets.UTF_8));
  }

  Form with(String field, byte[] file) throws IOException {
    return part(field, "; filename=\"x\"\r\nContent-Type: application/octet-stream", file);
  }

  private Form part(String field, String more, byte[] content) throws IOException {
    body.write(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\""
                + field
                + "\""
                + more
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.write(content);
    body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** All of it. */
  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(body.toByteArray());
    all.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }

  HttpRequest.Builder to(TestService service, String path) {
    return service
        .request(path)
        .header("Content-Type", TYPE)
        .POST(BodyPublishers.ofByteArray(bytes()));
  }
}
