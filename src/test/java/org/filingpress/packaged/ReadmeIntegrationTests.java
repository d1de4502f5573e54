package org.filingpress.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The README's commands, as whoever reads it types them. */
class ReadmeIntegrationTests {

  private static final Pattern COMMANDS = Pattern.compile("(?s)\n```sh\n(.*?)```\n");

  @TempDir Path home;

  /** A checkout's folders are there as links, so that what the service writes is not among them. */
  @Test
  void theServiceStartedAsWrittenMakesTheDocumentThatItPromises() throws Exception {
    for (String folder : List.of("target", "templates", "fonts", "examples")) {
      Files.createSymbolicLink(home.resolve(folder), Path.of(folder).toAbsolutePath());
    }

    Program shell = run(commands("README.md", "As a service"));

    assertThat(shell.exitCode()).as(shell.out() + shell.err()).isZero();
    assertThat(shell.out()).contains("服务已启动");
    String department =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(Path.of("examples/pingquan-liuxi-2025.json")))
            .at("/department/name")
            .asString();
    assertThat(text(home.resolve("document.docx"))).contains(department, "部门预算绩效文本");
  }

  @Test
  void theChineseReadmeHasTheSameCommands() throws IOException {
    assertThat(commands("README.zh-CN.md", "作为服务"))
        .isEqualTo(commands("README.md", "As a service"));
    assertThat(commands("README.zh-CN.md")).isEqualTo(commands("README.md"));
  }

  /**
   * The port that the README names may be taken here: the service is told another by its
   * environment, and its client by a word. At the end, however it comes, the service ends, too.
   */
  private Program run(List<String> commands) throws IOException {
    int port = freePort();
    String script = String.join("", commands).replace("127.0.0.1:8080", "127.0.0.1:" + port);
    assertThat(script).contains("serve &", "127.0.0.1:" + port + "/api/v1/documents");
    Path file =
        Files.writeString(
            home.resolve("commands.sh"),
            "set -eu\ntrap 'kill $! && wait' EXIT\ntrap 'exit 1' TERM\n" + script);
    return Program.start(
        home,
        List.of(
            "env",
            "SERVER_PORT=" + port,
            "no_proxy=127.0.0.1",
            "timeout",
            "300",
            "bash",
            file.toString()));
  }

  /** Below those that go to whoever asks for any: nobody is given it before the service has it. */
  private static int freePort() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (BindException taken) {
        // the next one may be free
      }
    }
  }

  /** The blocks of commands of a section. */
  private static List<String> commands(String readme, String section) throws IOException {
    String text = Files.readString(Path.of(readme));
    int start = text.indexOf("\n## " + section + "\n");
    assertThat(start).as(section).isPositive();
    int end = text.indexOf("\n## ", start + 1);
    return blocks(text.substring(start, end < 0 ? text.length() : end));
  }

  private static List<String> commands(String readme) throws IOException {
    return blocks(Files.readString(Path.of(readme)));
  }

  private static List<String> blocks(String text) {
    List<String> blocks = COMMANDS.matcher(text).results().map(found -> found.group(1)).toList();
    assertThat(blocks).isNotEmpty();
    return blocks;
  }

  /** What is printed, paragraph after paragraph. */
  private static String text(Path document) throws IOException {
    try (ZipFile zip = new ZipFile(document.toFile())) {
      byte[] xml = zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes();
      Matcher marks = Pattern.compile("<[^>]*>").matcher(new String(xml, StandardCharsets.UTF_8));
      return marks.replaceAll("");
    }
  }
}
