package org.filingpress.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form of files and fields (RFC 7578), as a browser sends it. */
final class Form {

  private static final String BOUNDARY = "----------------boundary";

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

  HttpRequest.Builder to(TestService service, String path) {
    byte[] end = ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(body.toByteArray());
    all.writeBytes(end);
    return service
        .request(path)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(all.toByteArray()));
  }
}
