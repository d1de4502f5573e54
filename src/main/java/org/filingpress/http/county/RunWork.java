package org.filingpress.http.county;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.filingpress.county.CountyJob;
import org.filingpress.county.CountyRequest;
import org.filingpress.county.CountyResult;
import org.filingpress.county.Pressroom;
import org.filingpress.county.source.Source;
import org.filingpress.county.source.StoredFilings;
import org.filingpress.county.source.ViewedFilings;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.http.document.Presses;
import org.filingpress.store.FilingStore;
import org.filingpress.store.FilingViews;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a thread of the queue does for one run, and what the book is told of it. */
final class RunWork {

  private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);

  /** Problems written down at a time. */
  private static final int LOT = 500;

  private final RunSettings settings;
  private final Path out;
  private final RunBook book;
  private final CountyJob job;
  private final Presses presses;
  private final FilingStore store;
  private final FilingViews views;
  private @Nullable Pressroom pressroom;

  RunWork(
      RunSettings settings,
      Path out,
      RunBook book,
      CountyJob job,
      Presses presses,
      FilingStore store,
      FilingViews views) {
    this.settings = settings;
    this.out = out;
    this.book = book;
    this.job = job;
    this.presses = presses;
    this.store = store;
    this.views = views;
  }

  LiveRun live(Run run) {
    return new LiveRun(run, settings.problems(), presses.templates(), out);
  }

  /**
   * @param closing whether the service is ending
   */
  void perform(LiveRun live, BooleanSupplier closing) {
    Run run = live.run();
    try {
      if (!book.begin(run)) {
        return;
      }
      live.begun();
      LOG.info("county run {} begins: {}", run.id(), run.order().text());
      CountyResult result = job.run(request(run.order()), pressroom(), live, live.stop());
      live.told("", result.problems().stream().map(p -> outside(p, run)).toList());
      ended(live, result, closing);
    } catch (ProblemsException unusable) {
      live.told("", unusable.problems());
      ended(live, RunState.REFUSED, live.progress().ended());
    } catch (RuntimeException | Error e) {
      LOG.error("county run {} failed", run.id(), e);
      live.told("", List.of(Problem.error("http.broken", "")));
      ended(live, RunState.BROKEN, live.progress().ended());
    }
  }

  private void ended(LiveRun live, CountyResult result, BooleanSupplier closing) {
    if (result.ending() != CountyResult.Ending.STOPPED || live.isStopAsked()) {
      RunState state = RunState.valueOf(result.ending().name());
      ended(live, state, live.progress().ended(result));
    } else if (closing.getAsBoolean() && settings.onStart() == RunSettings.OnStart.MARK) {
      ended(live, RunState.INTERRUPTED, live.progress().ended(result));
    }
    // Else it is left as it is, for the process that goes on with it.
  }

  /** What cannot be written down now leaves the run as one that was left; it is taken up again. */
  private void ended(LiveRun live, RunState state, RunProgress progress) {
    Run run = live.run();
    synchronized (run) {
      try {
        if (keepAlone(live)) {
          live.ended();
          book.end(run, state, progress);
          LOG.info("county run {} ended: {}", run.id(), state);
        }
      } catch (RuntimeException e) {
        LOG.error("county run {} ended ({}), which could not be written down", run.id(), state, e);
      }
    }
  }

  /**
   * Writes down how far a run is, and hears whether it is to stop.
   *
   * @return false when another process has taken it over
   */
  boolean keep(LiveRun live) {
    synchronized (live.run()) {
      return keepAlone(live);
    }
  }

  private boolean keepAlone(LiveRun live) {
    if (!book.keep(live.run(), live.progress())) {
      return false;
    }
    writeProblems(live);
    if (!live.isStopAsked() && book.isStopAsked(live.run().id())) {
      live.askStop();
    }
    return true;
  }

  private void writeProblems(LiveRun live) {
    List<ToldProblems> lot = live.told(live.written(), LOT);
    while (!lot.isEmpty()) {
      book.addProblems(live.run(), live.written(), lot);
      live.wrote(lot.size());
      lot = live.told(live.written(), LOT);
    }
  }

  private CountyRequest request(RunOrder order) {
    Source source =
        order.source() == RunSource.STORE ? new StoredFilings(store) : new ViewedFilings(views);
    Integer wanted = order.workers();
    int most = settings.mostWorkers();
    return new CountyRequest(
        order.county(),
        order.year(),
        source,
        out,
        order.formats(),
        wanted == null ? most : Math.min(wanted, most),
        order.force(),
        order.strict());
  }

  /** With the templates as they are now; the fonts are hashed once. */
  private synchronized Pressroom pressroom() throws ProblemsException {
    Pressroom known = pressroom;
    Pressroom now =
        known == null
            ? Pressroom.over(presses.press(), presses.fonts())
            : known.with(presses.press());
    pressroom = now;
    return now;
  }

  /** What the program or the database failed with is for the log. */
  private static Problem outside(Problem problem, Run run) {
    boolean ofDatabase = problem.place().startsWith("jdbc:");
    if (ofDatabase || problem.code().equals("county.failed")) {
      LOG.error("county run {} failed: {} {}", run.id(), problem.place(), problem.arguments());
      return Problem.error(ofDatabase ? "http.database" : "http.broken", "");
    }
    return problem;
  }
}
