package org.filingpress.judge;

import java.util.List;
import java.util.stream.Collectors;

/** The verdicts of a group of documents, added up. */
record Tally(String group, List<Verdict> verdicts) {

  int headings() {
    return verdicts.stream().mapToInt(Verdict::headings).sum();
  }

  int trueHeadings() {
    return headings() - verdicts.stream().mapToInt(v -> v.untrue().size()).sum();
  }

  long equalPageCounts() {
    return verdicts.stream().filter(Verdict::pageCountsEqual).count();
  }

  double trueShare() {
    return headings() == 0 ? 1 : (double) trueHeadings() / headings();
  }

  double equalPageCountShare() {
    return (double) equalPageCounts() / verdicts.size();
  }

  double equalLineShare() {
    int lines = verdicts.stream().mapToInt(Verdict::lines).sum();
    return (double) verdicts.stream().mapToInt(Verdict::equalLines).sum() / lines;
  }

  String faults() {
    return verdicts.stream().map(Verdict::faults).collect(Collectors.joining());
  }

  String lineFaults() {
    return verdicts.stream().map(Verdict::lineFault).collect(Collectors.joining());
  }

  /** The exact shares, for people. */
  @Override
  public String toString() {
    int lines = verdicts.stream().mapToInt(Verdict::lines).sum();
    int equal = verdicts.stream().mapToInt(Verdict::equalLines).sum();
    int pages = verdicts.stream().mapToInt(Verdict::officePages).sum();
    return """
        %s: %d documents of %d pages
          headings on the page that the contents say: %d of %d (%.2f %%)
          documents with equal page counts:           %d of %d (%.2f %%)
          lines alike on the same page:               %d of %d (%.2f %%)
        """
        .formatted(
            group,
            verdicts.size(),
            pages,
            trueHeadings(),
            headings(),
            100 * trueShare(),
            equalPageCounts(),
            verdicts.size(),
            100 * equalPageCountShare(),
            equal,
            lines,
            100.0 * equal / lines);
  }
}
