package org.filingpress.refresh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.filingpress.filing.Problem;
import org.filingpress.press.AtomicFiles;

/** A refresh in words for the bureau. */
final class RefreshReport {

  private static final Set<Outcome.Kind> CHANGES =
      EnumSet.of(Outcome.Kind.PUBLISHED, Outcome.Kind.ROLLED_FORWARD);

  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private RefreshReport() {}

  /**
   * A whole run.
   *
   * @param problems of the run itself
   */
  static List<String> of(
      RefreshPlan plan,
      RefreshResult.Ending ending,
      List<Outcome> outcomes,
      List<Problem> problems) {
    List<String> lines = new ArrayList<>();
    String when = MINUTE.format(plan.now());
    lines.add(plan.year() + " 年度换用新模板（" + when + "）" + (plan.dryRun() ? "：试运行，没有改动任何文件" : ""));
    lines.add("模板库：" + plan.library());
    lines.add("来源：" + shown(plan.source()));
    for (Problem problem : problems) {
      told(problem, "", lines);
    }
    outcomes.forEach(outcome -> lines.addAll(of(outcome)));
    lines.add(plan.dryRun() ? tried(ending, outcomes) : summary(ending, outcomes));
    lines.replaceAll(RefreshReport::printable);
    return lines;
  }

  /**
   * Leaves a run's report in the folder of the reports. Of one that changed the library a second
   * copy stays, which no later run writes over.
   */
  static void write(RefreshPlan plan, RefreshResult result) throws IOException {
    Files.createDirectories(plan.reports());
    byte[] text = (String.join("\n", result.report()) + "\n").getBytes(StandardCharsets.UTF_8);
    boolean changed =
        result.outcomes().stream().anyMatch(outcome -> CHANGES.contains(outcome.kind()));
    String name = "refresh-" + plan.year();
    try (AtomicFiles files = new AtomicFiles()) {
      files.write(plan.reports().resolve(name + ".txt"), out -> out.write(text));
      if (changed) {
        String at = "-" + SECOND.format(plan.now());
        files.write(plan.reports().resolve(name + at + ".txt"), out -> out.write(text));
      }
      files.appear();
    }
  }

  /** One template. */
  static List<String> of(Outcome outcome) {
    List<String> lines = new ArrayList<>();
    lines.add(outcome.title() + "：" + what(outcome));
    outcome.notes().forEach(note -> lines.add("    " + note));
    outcome.problems().forEach(problem -> told(problem, "    ", lines));
    if (outcome.kind() == Outcome.Kind.QUARANTINED && outcome.folder() != null) {
      lines.add("    请改正来源中的文件，下次运行即检查改正后的；如要把原样的再检查一次，请先删去隔离的文件夹");
    }
    lines.replaceAll(RefreshReport::printable);
    return lines;
  }

  /** Names and excerpts may hold characters that begin a line or steer a terminal. */
  private static String printable(String line) {
    return line.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
  }

  private static String what(Outcome outcome) {
    String stays = outcome.before().isEmpty() ? "" : "；仍用 " + outcome.before();
    boolean done = outcome.folder() != null;
    return switch (outcome.kind()) {
      case PUBLISHED -> (done ? "新模板已换用，" : "新模板检查通过，将换用，") + outcome.year() + " 年度起使用";
      case ROLLED_FORWARD -> "没有收到新模板，" + (done ? "沿用 " : "将沿用 ") + outcome.before();
      case UNCHANGED -> "以前已换用，没有变化";
      case QUARANTINED -> "检查未通过，" + (done ? "已隔离到 " + outcome.folder() : "将隔离") + stays;
      case INCOMPLETE -> "文件不齐，留待下次" + stays;
      case REFUSED -> "没有换用，请改正后再放" + stays;
    };
  }

  private static void told(Problem problem, String indent, List<String> lines) {
    String kind = problem.isError() ? "错误" : "提醒";
    String place = problem.place().isEmpty() ? "" : " " + problem.place();
    lines.add(indent + kind + place + "：" + problem.message());
    if (!problem.hint().isEmpty()) {
      lines.add(indent + "    " + problem.hint());
    }
  }

  private static String tried(RefreshResult.Ending ending, List<Outcome> outcomes) {
    return switch (ending) {
      case DONE, SOME_FAILED ->
          "试运行：将换用新模板 %d 个，沿用 %d 个，有问题 %d 个"
              .formatted(
                  count(outcomes, Outcome.Kind.PUBLISHED),
                  count(outcomes, Outcome.Kind.ROLLED_FORWARD),
                  outcomes.stream().filter(Outcome::failed).count());
      case UNCHANGED, REFUSED, BUSY, BROKEN -> summary(ending, outcomes);
    };
  }

  private static String summary(RefreshResult.Ending ending, List<Outcome> outcomes) {
    return switch (ending) {
      case DONE ->
          "完成：换用新模板 %d 个，沿用 %d 个"
              .formatted(
                  count(outcomes, Outcome.Kind.PUBLISHED),
                  count(outcomes, Outcome.Kind.ROLLED_FORWARD));
      case UNCHANGED -> "没有变化：该年度的模板都已就绪";
      case SOME_FAILED ->
          "未全部完成：换用新模板 %d 个，沿用 %d 个，有问题 %d 个；改正后再次运行即可"
              .formatted(
                  count(outcomes, Outcome.Kind.PUBLISHED),
                  count(outcomes, Outcome.Kind.ROLLED_FORWARD),
                  outcomes.stream().filter(Outcome::failed).count());
      case REFUSED -> "没有进行：请先改正上面的问题";
      case BUSY -> "没有进行：另一个进程正在换用新模板";
      case BROKEN -> "中途出错：再次运行即可接着做";
    };
  }

  private static long count(List<Outcome> outcomes, Outcome.Kind kind) {
    return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
  }

  /** An address may hold a secret. */
  private static String shown(String source) {
    return Download.isAddress(source)
        ? source.replaceAll("(?<=//)[^/@]*@", "").replaceAll("[?#].*", "")
        : source.isEmpty() ? "（未设）" : source;
  }
}
