package org.filingpress.refresh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the zip from its HTTP(S) address, within limits of size and time, and compares it with
 * the SHA-256 of the settings and with that which lies beside it ({@code ….zip.sha256}), where
 * there are such. Is led on within its host only.
 */
final class Download {

  private static final int MOST_REDIRECTS = 5;
  private static final int LARGEST_SUM = 10_000;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final Pattern SUM = Pattern.compile("\\s*([0-9a-fA-F]{64})(?:\\s.*)?");

  private final URI address;
  private final RefreshSettings settings;
  private final HttpClient client;

  private Download(URI address, RefreshSettings settings) {
    this.address = address;
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(settings.limits().connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Whether a source is an address and not a folder. */
  static boolean isAddress(String source) {
    return source.matches("[A-Za-z][A-Za-z0-9+.-]+://.*");
  }

  /**
   * @param to the file it is written to
   * @throws ProblemsException when it cannot be had, or is another than it should be
   */
  static void fetch(String source, Path to, RefreshSettings settings)
      throws ProblemsException, IOException {
    Download download = new Download(address(source), settings);
    FutureTask<@Nullable Problem> all = new FutureTask<>(() -> download.all(to));
    Thread thread = new Thread(all, "refresh-download");
    thread.setDaemon(true);
    thread.start();
    try {
      Problem problem = all.get(settings.limits().total().toMillis(), TimeUnit.MILLISECONDS);
      if (problem != null) {
        throw new ProblemsException(List.of(problem));
      }
    } catch (TimeoutException slow) {
      String seconds = String.valueOf(settings.limits().total().toSeconds());
      throw new ProblemsException(List.of(download.error("refresh.too-slow", seconds)));
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      all.cancel(true); // wakes it where it waits for the server
    }
  }

  private static URI address(String source) throws ProblemsException {
    try {
      URI uri = new URI(source);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      if (web && uri.getHost() != null && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (URISyntaxException noAddress) {
      // told below
    }
    String shown = source.replaceAll("(?<=//)[^/@]*@", "").replaceAll("\\?.*", "");
    throw new ProblemsException(List.of(Problem.error("refresh.bad-address", shown)));
  }

  private @Nullable Problem all(Path to) throws InterruptedException {
    try {
      Optional<Problem> problem = get(address, to, settings.limits().download().toBytes());
      if (problem.isPresent()) {
        return problem.get();
      }
      String found = Sha256.of(to);
      String set = settings.sha256().strip().toLowerCase(Locale.ROOT);
      if (!set.isEmpty() && !set.equals(found)) {
        return differs(set, found);
      }
      return beside(to.resolveSibling("sum"), found);
    } catch (IOException e) {
      return error(
          "refresh.download-failed", String.valueOf(e.getMessage() == null ? e : e.getMessage()));
    }
  }

  /** Where no sum lies beside it, there is none to compare with. */
  private @Nullable Problem beside(Path sum, String found)
      throws IOException, InterruptedException {
    URI place = address.resolve(address.getRawPath() + ".sha256");
    Optional<Problem> problem = get(place, sum, LARGEST_SUM);
    if (problem.isPresent()) {
      boolean none =
          problem.get().code().equals("refresh.http-status")
              && List.of(String.valueOf(NOT_FOUND), String.valueOf(GONE))
                  .contains(problem.get().arguments().get(0));
      return none ? null : problem.get().within(".sha256");
    }
    Matcher text = SUM.matcher(Files.readString(sum, StandardCharsets.ISO_8859_1).strip());
    if (!text.matches()) {
      return error("refresh.bad-sum");
    }
    String told = text.group(1).toLowerCase(Locale.ROOT);
    return told.equals(found) ? null : differs(told, found);
  }

  private Problem differs(String told, String found) {
    return error(
        "refresh.sum-differs",
        told.substring(0, Math.min(12, told.length())),
        found.substring(0, 12));
  }

  private Optional<Problem> get(URI from, Path to, long largest)
      throws IOException, InterruptedException {
    URI at = from;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpRequest request =
          HttpRequest.newBuilder(at).timeout(settings.limits().total()).GET().build();
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        int status = response.statusCode();
        Optional<String> location = response.headers().firstValue("Location");
        if (status >= 300 && status < 400 && location.isPresent()) {
          URI next = at.resolve(location.get().replace(" ", "%20"));
          if (!isSameHost(next)) {
            return Optional.of(error("refresh.led-away", String.valueOf(next.getHost())));
          }
          at = next;
        } else if (status != OK) {
          return Optional.of(error("refresh.http-status", String.valueOf(status)));
        } else {
          return write(body, to, largest);
        }
      } catch (IllegalArgumentException noAddress) {
        return Optional.of(error("refresh.led-away", "?"));
      }
    }
    return Optional.of(error("refresh.led-away", address.getHost()));
  }

  /** Not to another host or port, and not from https to http. */
  private boolean isSameHost(URI next) {
    return address.getHost().equalsIgnoreCase(next.getHost())
        && address.getScheme().equalsIgnoreCase(next.getScheme())
        && address.getPort() == next.getPort();
  }

  private Optional<Problem> write(InputStream body, Path to, long largest) throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      byte[] buffer = new byte[1 << 16];
      long written = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        written += read;
        if (written > largest) {
          String limit = String.valueOf(Math.max(1, largest / 1_000_000));
          return Optional.of(error("refresh.download-too-large", limit));
        }
        out.write(buffer, 0, read);
      }
    }
    return Optional.empty();
  }

  /** What follows a question mark may be a secret. */
  private Problem error(String code, String... arguments) {
    return Problem.error(code, address.toString().replaceAll("[?#].*", ""), arguments);
  }
}
