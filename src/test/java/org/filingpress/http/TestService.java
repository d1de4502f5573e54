package org.filingpress.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.filingpress.store.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The service as it is started by {@code serve}, on a free port, and a client of it. */
final class TestService implements AutoCloseable {

  static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  static final String DOCUMENTS = "/api/v1/documents";

  static final String FILINGS = "/api/v1/filings";

  private static final Map<TestDatabase, TestService> SHARED = new EnumMap<>(TestDatabase.class);

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** One with the settings as they come, over an empty database; it ends with the JVM. */
  static synchronized TestService shared(TestDatabase database) {
    return SHARED.computeIfAbsent(
        database,
        key -> {
          try {
            return start(key.settings(Files.createTempDirectory("filingpress-data")));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  static TestService of(ConfigurableApplicationContext context) {
    return new TestService(context);
  }

  static TestService start(Map<String, Object> settings, ApplicationListener<?>... listeners) {
    Map<String, Object> all = new HashMap<>();
    all.put("server.port", 0);
    all.put("filingpress.http.out", folderOfItsOwn());
    all.putAll(settings);
    return new TestService(
        new SpringApplicationBuilder(HttpConfiguration.class)
            .web(WebApplicationType.SERVLET)
            .listeners(listeners)
            .initializers(
                context ->
                    context
                        .getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("test", all)))
            .run());
  }

  private static String folderOfItsOwn() {
    try {
      return Files.createTempDirectory("filingpress-out").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  URI uri(String path) {
    return URI.create(context.getBean(Listening.class).url() + path);
  }

  int port() {
    return uri("/").getPort();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofMinutes(2));
  }

  HttpRequest.Builder post(String path, byte[] json) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(json));
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> sendNow(HttpRequest.Builder request) {
    try {
      return send(request);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The 9-project filing. */
  static byte[] filing() throws IOException {
    return Files.readAllBytes(Path.of("examples/pingquan-liuxi-2025.json"));
  }

  @Override
  public void close() {
    context.close();
  }
}
