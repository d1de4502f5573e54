package org.filingpress.http.county;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.filingpress.county.CountyListener;
import org.filingpress.county.stop.Stop;
import org.filingpress.filing.Problem;
import org.filingpress.http.county.RunProgress.Stage;
import org.filingpress.http.problem.Outside;

/** The state of a run that this process has. Told by its workers, asked by anybody. */
final class LiveRun implements CountyListener {

  /** Problems of the whole run that are kept besides. */
  static final int OF_THE_RUN = 100;

  private final Run run;
  private final int mostProblems;
  private final Path[] hidden;
  private final Stop stop = new Stop();
  private final List<ToldProblems> told = new ArrayList<>();
  private final List<ToldProblems> toldBefore = new ArrayList<>();
  private RunProgress progress = RunProgress.NONE;
  private long pressingSince;
  private long lockedNanos;
  private long waitsSince;
  private boolean waits;
  private boolean running;
  private boolean over;
  private int written;
  private int kept;
  private int keptBefore;
  private int leftOut;
  private int leftOutBefore;
  private boolean stopAsked;

  /**
   * @param mostProblems that are kept of what comes up
   * @param hidden folders that nobody outside needs to know
   */
  LiveRun(Run run, int mostProblems, Path... hidden) {
    this.run = run;
    this.mostProblems = mostProblems;
    this.hidden = hidden.clone();
  }

  Run run() {
    return run;
  }

  Stop stop() {
    return stop;
  }

  /** Somebody wants it to end. */
  synchronized void askStop() {
    stopAsked = true;
    stop.ask();
  }

  synchronized boolean isStopAsked() {
    return stopAsked;
  }

  synchronized void begun() {
    running = true;
    progress = RunProgress.NONE;
  }

  /** It waits again: another run still works in its folder. */
  synchronized void waits() {
    running = false;
    progress = RunProgress.WAITING;
    waits = true;
    waitsSince = System.nanoTime();
  }

  /** It waits for its turn to look again; what its folder is like meanwhile nobody knows. */
  synchronized void waitsForItsTurn() {
    lockedNanos = locked().toNanos();
    waits = false;
    progress = RunProgress.NONE;
  }

  /** How long it has waited for its folder; zero when it has never found it locked. */
  synchronized Duration locked() {
    return Duration.ofNanos(lockedNanos + (waits ? System.nanoTime() - waitsSince : 0));
  }

  synchronized boolean isRunning() {
    return running;
  }

  /** It has ended; the book has the last word now. */
  synchronized void ended() {
    over = true;
  }

  synchronized boolean isOver() {
    return over;
  }

  /** How many entries of what came up are in the book. */
  synchronized int written() {
    return written;
  }

  synchronized void wrote(int entries) {
    written += entries;
  }

  synchronized RunProgress progress() {
    return progress;
  }

  /** What came up, from the entry of this number on. */
  synchronized List<ToldProblems> told(int from, int most) {
    int first = Math.min(from, told.size());
    return List.copyOf(told.subList(first, Math.min(told.size(), first + most)));
  }

  @Override
  public synchronized void begins(String county, String name, int documents, int kept) {
    pressingSince = System.nanoTime();
    progress = new RunProgress(name, Stage.PRESSING, documents, kept, 0, 0, 0, 0, 0, null);
  }

  @Override
  public synchronized void done(boolean failed) {
    RunProgress p = progress;
    int made = p.made() + (failed ? 0 : 1);
    int notMade = p.failed() + (failed ? 1 : 0);
    double each = (System.nanoTime() - pressingSince) / 1e9 / (made + notMade);
    int secondsLeft = (int) Math.ceil(each * (p.documents() - made - notMade));
    progress =
        new RunProgress(
            p.countyName(),
            Stage.PRESSING,
            p.documents(),
            p.kept(),
            made,
            notMade,
            0,
            0,
            0,
            secondsLeft);
  }

  /** Past the most, problems are only counted; there is room left for some of the whole run's. */
  @Override
  public synchronized void told(String origin, List<Problem> problems) {
    int most = origin.isEmpty() ? mostProblems + OF_THE_RUN : mostProblems;
    int taken = Math.min(problems.size(), Math.max(0, most - kept));
    add(origin, problems.subList(0, taken));
    kept += taken;
    leaveOut(problems.size() - taken);
  }

  /** Of a run that was begun before, too, all is told: at its end, in the room that is left. */
  @Override
  public synchronized void toldBefore(String origin, List<Problem> problems) {
    int taken = Math.min(problems.size(), mostProblems - keptBefore);
    toldBefore.add(new ToldProblems(origin, problems.subList(0, taken)));
    keptBefore += taken;
    leftOutBefore += problems.size() - taken;
  }

  /** Nothing more will come up. */
  synchronized void allTold() {
    toldBefore.forEach(before -> told(before.filing(), before.problems()));
    toldBefore.clear();
    leaveOut(leftOutBefore);
    leftOutBefore = 0;
    if (leftOut > 0) {
      add("", List.of(Problem.warning("county.more", "", String.valueOf(leftOut))));
      leftOut = 0;
    }
  }

  private void leaveOut(int problems) {
    if (leftOut == 0 && problems > 0) {
      add("", List.of(Problem.warning("http.more-problems", "", String.valueOf(mostProblems))));
    }
    leftOut += problems;
  }

  private void add(String origin, List<Problem> problems) {
    if (!problems.isEmpty()) {
      told.add(new ToldProblems(origin, Outside.of(problems, hidden)));
    }
  }

  @Override
  public void binding(int done, int documents) {
    at(Stage.BINDING);
  }

  @Override
  public void bundling() {
    at(Stage.BUNDLING);
  }

  private synchronized void at(Stage stage) {
    RunProgress p = progress;
    progress =
        new RunProgress(
            p.countyName(), stage, p.documents(), p.kept(), p.made(), p.failed(), 0, 0, 0, null);
  }
}
