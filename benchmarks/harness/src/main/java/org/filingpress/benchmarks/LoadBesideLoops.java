package org.filingpress.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Many clients of the service, in slices between which the press is called in a loop: a machine
 * whose speed changes from minute to minute gives each slice the speed that it gives its
 * neighbours.
 *
 * @param answers of all slices
 * @param ofPress the answers a second of each slice, divided by the documents a second of the loops
 *     just before and just after it
 * @param ofReading the same of loops that read the filing's JSON, too
 */
record LoadBesideLoops(Load.Answers answers, Figures ofPress, Figures ofReading) {

  /** That press in each of the loops. */
  static final int THREADS = 2;

  /**
   * @param slice seconds of the load, three times as long as a loop
   */
  static LoadBesideLoops run(
      Load load, int clients, int slices, double slice, Bench press, Bench reader)
      throws Exception {
    List<Load.Answers> parts = new ArrayList<>();
    List<Double> ofPress = new ArrayList<>();
    List<Double> ofReading = new ArrayList<>();
    double pressBefore = perSecond(press, slice);
    double readerBefore = perSecond(reader, slice);
    for (int i = 0; i < slices; i++) {
      Load.Answers part = load.run(clients, slice);
      parts.add(part);
      double pressAfter = perSecond(press, slice);
      double readerAfter = perSecond(reader, slice);
      ofPress.add(part.perSecond() / ((pressBefore + pressAfter) / 2));
      ofReading.add(part.perSecond() / ((readerBefore + readerAfter) / 2));
      pressBefore = pressAfter;
      readerBefore = readerAfter;
    }
    return new LoadBesideLoops(
        Load.Answers.together(parts), new Figures(ofPress), new Figures(ofReading));
  }

  private static double perSecond(Bench loop, double slice) throws Exception {
    return loop.sample(THREADS, (int) (slice * 1000 / 3)).perSecond();
  }
}
