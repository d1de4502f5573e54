package org.filingpress.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of {@link PagesBenchmark} as they are printed and kept in RESULTS.md. */
record PagesReport(
    Map<Maker, List<Bench.Sample>> samples,
    Map<Maker, List<Double>> scaling,
    List<LibreOffice.Sample> conversions,
    Map<Maker, Contents> contents,
    Map<Maker, List<Profile.Share>> profiles,
    Figures machineScaling,
    int manyCount,
    PagesBenchmark.Many withPdf,
    PagesBenchmark.Many without,
    double othersShare,
    String date) {

  String text() {
    return Machine.made("pages", date, othersShare)
        + "The document: `examples/fengrun-yinchengpu-2021.json`, nine projects. Filingpress begins"
        + " with the filing, the others\nwith the .docx that Filingpress has finished from it."
        + " Warm; medians, quartiles in brackets.\n\n"
        + table()
        + "\n"
        + targets()
        + "\n"
        + numbers()
        + "\n"
        + format(
            "Two threads ÷ one of plain arithmetic on this machine: %s.\n\n",
            machineScaling.text(2))
        + profile(Maker.DOCX)
        + profile(Maker.PDF);
  }

  private String table() {
    StringBuilder table = new StringBuilder();
    table.append("| | ms, one thread | CPU, ms | two threads ÷ one |\n|---|---|---|---|\n");
    for (Maker maker : Maker.ofPages()) {
      List<Double> two = scaling.get(maker);
      table.append(
          format(
              "| %s | %s | %s | %s |\n",
              maker.title(),
              millis(maker).text(1),
              cpu(maker).text(1),
              two == null ? "" : new Figures(two).text(2)));
    }
    if (conversions.isEmpty()) {
      return table + "\nLibreOffice was skipped: there is no `soffice` on the PATH.\n";
    }
    table.append(
        format(
            "| LibreOffice: .docx to PDF, in a batch | %s | %s | |\n",
            office(LibreOffice.Sample::seconds).text(1),
            office(LibreOffice.Sample::cpuSeconds).text(1)));
    return table.toString();
  }

  private String targets() {
    StringBuilder rows = new StringBuilder("| what | measured | by CPU | wanted | |\n");
    rows.append("|---|---|---|---|---|\n");
    double docx = millis(Maker.DOCX).median();
    rows.append(
        row(
            "finished .docx, ms",
            millis(Maker.DOCX).text(1),
            cpu(Maker.DOCX).text(1),
            "≤ 10",
            docx <= 10));
    rows.append(office("LibreOffice ÷ .docx", Maker.DOCX, 20));
    rows.append(peer("docx4j's contents (the faster) ÷ .docx", faster(), Maker.DOCX, 70));
    rows.append(peer("docx4j's PDF ÷ PDF", Maker.DOCX4J_PDF, Maker.PDF, 10));
    rows.append(office("LibreOffice ÷ PDF", Maker.PDF, 2));
    for (Maker maker : List.of(Maker.DOCX, Maker.PDF)) {
      Figures two = new Figures(scaling.get(maker));
      String what = "two threads ÷ one, " + (maker == Maker.DOCX ? ".docx" : "PDF");
      rows.append(row(what, two.text(2), "", "≥ 1.7", two.median() >= 1.7));
    }
    rows.append(many("with PDF in -Xmx384m, s", withPdf));
    rows.append(many("without PDF in -Xmx128m, s", without));
    return rows.toString();
  }

  private String many(String what, PagesBenchmark.Many many) {
    boolean whole = many.seconds() >= 0;
    String seconds = whole ? format("%.1f", many.seconds()) : many.failure();
    return row(format("%,d generated filings %s", manyCount, what), seconds, "", "ends", whole);
  }

  private Maker faster() {
    return millis(Maker.CONTENTS).median() <= millis(Maker.CONTENTS_XSLT).median()
        ? Maker.CONTENTS
        : Maker.CONTENTS_XSLT;
  }

  private String peer(String what, Maker peer, Maker ours, double wanted) {
    return ratio(what, millis(peer).over(millis(ours)), cpu(peer).over(cpu(ours)), wanted);
  }

  private String office(String what, Maker ours, double wanted) {
    return conversions.isEmpty()
        ? ""
        : ratio(
            what,
            office(LibreOffice.Sample::seconds).over(millis(ours)),
            office(LibreOffice.Sample::cpuSeconds).over(cpu(ours)),
            wanted);
  }

  private static String ratio(String what, Figures clock, Figures processor, double wanted) {
    return row(
        what, clock.text(1), processor.text(1), format("≥ %.0f", wanted), clock.median() >= wanted);
  }

  private String numbers() {
    Contents ours = contents.get(Maker.DOCX);
    StringBuilder text = new StringBuilder();
    text.append("Lines of the contents with the same heading and the same number as Filingpress's");
    text.append(format(" %d:\n", ours.lines().size()));
    for (Maker maker : List.of(Maker.CONTENTS, Maker.CONTENTS_XSLT)) {
      List<String> pages = contents.get(maker).lines().stream().map(Contents.Line::page).toList();
      text.append(
          format(
              "%s: %d (its numbers, with those of the two parts: %s).\n",
              maker.title(), ours.alike(contents.get(maker)), String.join(" ", pages)));
    }
    List<String> pages = ours.lines().stream().map(Contents.Line::page).toList();
    return text
        + format("Filingpress's numbers: %s.\n", String.join(" ", pages))
        + "docx4j's other routes (documents4j, Microsoft Graph) need Microsoft's Word and were not"
        + " run.\n";
  }

  private String profile(Maker maker) {
    StringBuilder table = new StringBuilder();
    table.append(format("Where the time goes: %s (Flight Recorder).\n\n", maker.title()));
    table.append("| stage | % | its dearest methods, % of all |\n|---|---|---|\n");
    for (Profile.Share share : profiles.get(maker)) {
      table.append(
          format(
              "| %s | %.0f | %s |\n",
              share.stage().title(), share.share() * 100, String.join(", ", share.dearest())));
    }
    return table + "\n" + Halving.of(maker) + "\n\n";
  }

  private Figures millis(Maker maker) {
    return figures(samples.get(maker), Bench.Sample::millis);
  }

  private Figures cpu(Maker maker) {
    return figures(samples.get(maker), Bench.Sample::cpuMillis);
  }

  private Figures office(ToDoubleFunction<LibreOffice.Sample> seconds) {
    return figures(conversions, sample -> seconds.applyAsDouble(sample) * 1000);
  }

  private static <T> Figures figures(List<T> values, ToDoubleFunction<T> figure) {
    return new Figures(values.stream().mapToDouble(figure).boxed().toList());
  }

  private static String row(
      String what, String clock, String processor, String wanted, boolean holds) {
    return format(
        "| %s | %s | %s | %s | %s |\n",
        what, clock, processor, wanted, holds ? "holds" : "**missed**");
  }

  private static String format(String form, Object... arguments) {
    return String.format(Locale.ROOT, form, arguments);
  }
}
