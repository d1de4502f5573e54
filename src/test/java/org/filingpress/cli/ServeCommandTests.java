package org.filingpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code serve} says when it does not start. */
class ServeCommandTests {

  @Test
  void doesNotListenForOthersWithoutATokenAndSaysHowToMakeOne(@TempDir Path folder) {
    Made made =
        Made.by("serve", "--address", "0.0.0.0", "--port", "0", "--data", folder.toString());

    assertThat(made.exitCode()).isEqualTo(2);
    assertThat(made.err())
        .contains("server.address：没有令牌时不能监听 0.0.0.0", "token create")
        .doesNotContain("Exception");
    assertThat(made.out()).doesNotContain("服务已启动");
  }
}
