package org.filingpress.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.filingpress.county.CountyResult;

/** Tells people how a county's run ended. */
final class CountyReport {

  private final PrintWriter out;
  private final boolean force;
  private final List<CountyResult> results = new ArrayList<>();

  /**
   * @param force the same command makes everything anew
   */
  CountyReport(PrintWriter out, boolean force) {
    this.out = out;
    this.force = force;
  }

  void print(CountyResult result) {
    results.add(result);
    String title =
        ProblemPrinter.printable(result.name())
            + "（"
            + result.county()
            + "）"
            + result.year()
            + " 年";
    switch (result.ending()) {
      case UNCHANGED -> out.println(title + "：" + result.counts().kept() + " 份没有变化，未重新生成");
      case REFUSED -> out.println(title + "：没有生成");
      default -> {
        out.println(title + "：" + counts(result));
        details(result);
      }
    }
    switch (result.ending()) {
      case STOPPED, BROKEN ->
          out.println(
              force
                  ? "没有做完：去掉 --force 再次运行即可接着做，已完成的不重做；带 --force 则从头重做"
                  : "没有做完：再次运行同一命令即可接着做，已完成的不重做");
      case DONE, SOME_FAILED, UNCHANGED -> out.println("成果在 " + result.folder());
      case REFUSED -> {}
    }
    out.flush();
  }

  /** A line for all counties together. */
  void printAll() {
    int made = results.stream().mapToInt(r -> r.counts().made()).sum();
    int kept = results.stream().mapToInt(r -> r.counts().kept()).sum();
    int failed = results.stream().mapToInt(r -> r.counts().failed()).sum();
    double seconds = results.stream().mapToDouble(CountyResult::seconds).sum();
    out.printf(
        Locale.ROOT,
        "共 %d 个县：生成 %d 份，未变 %d 份，失败 %d 份；用时 %.1f 秒%n",
        results.size(),
        made,
        kept,
        failed,
        seconds);
    out.flush();
  }

  /** A line for what was refused and is in no county's report. */
  void printUnnamed(int filings) {
    if (filings > 0) {
      out.println("另有 " + filings + " 份申报看不出属于哪个县，未受理，各县的 manifest.json 中没有，原因见上");
      out.flush();
    }
  }

  private static String counts(CountyResult result) {
    CountyResult.Counts counts = result.counts();
    StringBuilder text = new StringBuilder("生成 " + counts.made() + " 份");
    add(text, "，未变 %d 份", counts.kept());
    add(text, "，失败 %d 份", counts.failed());
    add(text, "，未受理 %d 份", counts.refused());
    add(text, "，略过别的县或年度 %d 份", counts.skipped());
    add(text, "；删去过时的文档 %d 个（已不再申报，或申报、模板等已变）", counts.removed());
    add(text, "；曾被改动的文件 %d 个，原件移到“另存”文件夹", counts.setAside());
    text.append(String.format(Locale.ROOT, "；用时 %.1f 秒", result.seconds()));
    if (counts.made() > 0) {
      text.append(String.format(Locale.ROOT, "（每秒 %.1f 份）", counts.made() / result.seconds()));
    }
    return text.toString();
  }

  private static void add(StringBuilder text, String format, int count) {
    if (count > 0) {
      text.append(String.format(Locale.ROOT, format, count));
    }
  }

  private void details(CountyResult result) {
    if (result.counts().made() == 0) {
      return;
    }
    out.printf(
        Locale.ROOT,
        "  各阶段合计：填充 %.1f 秒，排版 %.1f 秒，写出 %.1f 秒；装订汇编 %.1f 秒，汇总打包 %.1f 秒%n",
        seconds(result, "fill"),
        seconds(result, "lay"),
        seconds(result, "write"),
        seconds(result, "volume"),
        seconds(result, "bundle"));
    for (CountyResult.Slow slow : result.slowest()) {
      out.printf(
          Locale.ROOT,
          "  较慢：%s %d 页 %d ms%n",
          ProblemPrinter.printable(slow.document()),
          slow.pages(),
          slow.millis());
    }
  }

  private static double seconds(CountyResult result, String stage) {
    return result.stageMillis().getOrDefault(stage, 0L) / 1000.0;
  }
}
