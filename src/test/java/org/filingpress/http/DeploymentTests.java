package org.filingpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filingpress.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;

/** What is in {@code deploy/} lets the service write, be asked, and share its database. */
class DeploymentTests {

  private static final Path LIBRARY = Path.of("/opt/filingpress/templates");

  @Test
  void theUnitLetsTheServiceWriteWhatItWrites() throws Exception {
    String unit = Files.readString(Path.of("deploy/filingpress.service"));
    List<Path> writable = new ArrayList<>();
    values(unit, "^StateDirectory=(.+)").forEach(name -> writable.add(Path.of("/var/lib", name)));
    values(unit, "^ReadWritePaths=(.+)").forEach(path -> writable.add(Path.of(path)));
    Path home = Path.of(values(unit, "^WorkingDirectory=(.+)").get(0));

    assertThat(unit).contains("ProtectSystem=strict", "PrivateTmp=true");
    assertThat(written(home, values(unit, "^Environment=(.+)"))).allMatch(within(writable));
  }

  @Test
  void whatTheServiceWritesInAContainerOutlivesIt() throws Exception {
    String container = Files.readString(Path.of("deploy/Containerfile"));
    String mounted = String.join("", values(container, "^VOLUME (.+)$"));
    List<Path> volumes = values(mounted, "(/[a-z/]+)").stream().map(Path::of).toList();
    Path home = Path.of(values(container, "WORKDIR (.+)").get(0));

    assertThat(written(home, values(container, "^(?:ENV|   ) ([A-Z_]+=\\S+)")))
        .allMatch(within(volumes));
  }

  @Test
  void bothGiveItTheSameTimeToEnd() throws Exception {
    String unit = Files.readString(Path.of("deploy/filingpress.service"));
    String container = Files.readString(Path.of("deploy/Containerfile"));

    assertThat(values(container, "--stop-timeout (\\d+)"))
        .isEqualTo(values(unit, "TimeoutStopSec=(\\d+)"));
  }

  /** Podman gives a container the proxy's variables of whoever starts it. */
  @Test
  void theContainersHealthIsAskedOfItselfWhateverTheProxy() throws Exception {
    String container = Files.readString(Path.of("deploy/Containerfile"));
    String check =
        values(container, "^HEALTHCHECK .*?CMD (.+)$")
            .get(0)
            .replace(
                "http://127.0.0.1:8080", TestService.shared(TestDatabase.H2).uri("").toString());
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", check).redirectErrorStream(true);
    shell.environment().put("http_proxy", "http://127.0.0.1:1");
    shell.environment().remove("no_proxy");
    shell.environment().remove("NO_PROXY");

    Process checked = shell.start();

    assertThat(new String(checked.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("\"UP\"");
    assertThat(checked.waitFor()).isZero();
  }

  @Test
  void commandsAreGivenAsTheServicesUserInItsFolderAndWithItsEnvironment() throws Exception {
    String unit = Files.readString(Path.of("deploy/filingpress.service"));
    String command =
        String.join(
            " ", values(unit.replaceAll("\\\\\n#", ""), "^# +(systemd-run .* token create .*)$"));

    for (String setting :
        List.of(
            "StateDirectory",
            "StateDirectoryMode",
            "UMask",
            "WorkingDirectory",
            "EnvironmentFile")) {
      String value = values(unit, "^" + setting + "=(.+)$").get(0);
      assertThat(command).containsPattern(" -p " + setting + "=" + Pattern.quote(value) + " ");
    }
    assertThat(command)
        .contains(" --uid=" + values(unit, "^User=(.+)$").get(0) + " ")
        .contains(values(unit, "^ExecStart=.*( -jar \\S+ )").get(0));
    assertThat(values(unit, "^Environment=(.+)$"))
        .isNotEmpty()
        .allSatisfy(variable -> assertThat(command).contains(" -p Environment=" + variable + " "));
  }

  private static Predicate<Path> within(List<Path> writable) {
    return path -> writable.stream().anyMatch(path::startsWith);
  }

  /** The folders in which the service writes, with these variables in its environment. */
  private static List<Path> written(Path home, List<String> variables) throws IOException {
    Map<String, Object> environment = new HashMap<>();
    for (String variable : variables) {
      environment.put(variable.replaceAll("=.*", ""), variable.replaceAll("^[^=]*=", ""));
    }
    StandardEnvironment settings = new StandardEnvironment();
    settings.getPropertySources().forEach(s -> settings.getPropertySources().remove(s.getName()));
    settings
        .getPropertySources()
        .addLast(new SystemEnvironmentPropertySource("systemEnvironment", environment));
    for (PropertySource<?> defaults :
        new YamlPropertySourceLoader()
            .load("own", new FileSystemResource("src/main/resources/application.yml"))) {
      settings.getPropertySources().addLast(defaults);
    }
    List<Path> written = new ArrayList<>();
    written.add(LIBRARY);
    written.add(home.resolve(settings.getRequiredProperty("filingpress.data")));
    written.add(home.resolve(settings.getRequiredProperty("filingpress.http.out")));
    written.add(
        home.resolve(
            settings.getProperty(
                "filingpress.refresh.quarantine",
                LIBRARY.resolveSibling("quarantine").toString())));
    written.add(
        home.resolve(
            settings.getProperty(
                "filingpress.refresh.reports", LIBRARY.resolveSibling("refresh").toString())));
    return written;
  }

  private static List<String> values(String text, String pattern) {
    List<String> values = new ArrayList<>();
    Matcher found = Pattern.compile("(?m)" + pattern).matcher(text);
    while (found.find()) {
      values.add(found.group(1));
    }
    return values;
  }
}
