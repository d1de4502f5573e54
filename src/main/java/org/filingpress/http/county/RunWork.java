package org.filingpress.http.county;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a thread of the queue does for one run, and what the book is told of it. */
final class RunWork {

  private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);

  /** What became of a run that a thread has taken. */
  enum Outcome {
    /** Another run works in its folder: it waits again. */
    LOCKED,
    /** Nothing more is to be done for it here. */
    OVER
  }

  /** Problems written down at a time. */
  private static final int LOT = 500;

  private final RunSettings settings;
  private final Path out;
  private final RunBook book;
  private final CountyJob job;
  private final Presses presses;
  private final FilingStore store;
  private final FilingViews views;

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
  Outcome perform(LiveRun live, BooleanSupplier closing) {
    Run run = live.run();
    if (!begins(live)) {
      return Outcome.OVER;
    }
    try {
      CountyResult result =
          job.run(request(run.order()), Pressroom.over(presses.press()), live, live.stop());
      if (isLocked(result)) {
        return locked(live);
      }
      live.told("", result.problems().stream().map(p -> outside(p, run)).toList());
      ended(live, result, closing);
    } catch (ProblemsException unusable) {
      live.told("", unusable.problems());
      ended(live, RunState.REFUSED, live.progress().ended());
    } catch (RuntimeException | Error e) {
      LOG.error("county run {} failed", run.id(), e);
      live.told("", List.of(Problem.error("http.run-broken", "", run.id())));
      ended(live, RunState.BROKEN, live.progress().ended());
    }
    return Outcome.OVER;
  }

  /** One that cannot be entered as begun stays as one that was left; it is taken up again. */
  private boolean begins(LiveRun live) {
    Run run = live.run();
    try {
      if (book.begin(run)) {
        if (live.locked().isZero()) {
          LOG.info("county run {} begins: {}", run.id(), run.order().text());
        }
        live.begun();
        return true;
      }
    } catch (RuntimeException e) {
      LOG.error("county run {} cannot begin", run.id(), e);
    }
    return false;
  }

  private static boolean isLocked(CountyResult result) {
    return result.ending() == CountyResult.Ending.REFUSED
        && result.problems().stream().anyMatch(p -> p.code().equals("county.locked"));
  }

  /** Whoever has the folder may be about to leave it, such as the node that had the run before. */
  private Outcome locked(LiveRun live) {
    Run run = live.run();
    if (live.locked().compareTo(settings.locked()) >= 0) {
      String minutes = String.valueOf(Math.max(1, settings.locked().toMinutes()));
      live.told("", List.of(Problem.error("http.folder-locked", "", minutes)));
      ended(live, RunState.REFUSED, live.progress().ended());
      return Outcome.OVER;
    }
    if (live.locked().isZero()) {
      LOG.warn("county run {} waits: another run works in its folder", run.id());
    }
    live.waits();
    if (waitsAgain(live)) {
      return Outcome.LOCKED;
    } else if (keep(live) == RunBook.Hold.STOP_ASKED) {
      ended(live, RunState.STOPPED, live.progress().ended());
    }
    return Outcome.OVER;
  }

  private boolean waitsAgain(LiveRun live) {
    Run run = live.run();
    synchronized (run) {
      try {
        return book.waitAgain(run, live.progress());
      } catch (RuntimeException e) {
        LOG.error("county run {} is to wait, which could not be written down", run.id(), e);
        return false;
      }
    }
  }

  private void ended(LiveRun live, CountyResult result, BooleanSupplier closing) {
    if (result.ending() != CountyResult.Ending.STOPPED || live.isStopAsked()) {
      RunState state = RunState.valueOf(result.ending().name());
      ended(live, state, live.progress().ended(result));
    } else if (closing.getAsBoolean() && settings.onStart() == RunSettings.OnStart.MARK) {
      ended(live, RunState.INTERRUPTED, live.progress().ended(result));
    } else if (closing.getAsBoolean()) {
      waitsAgain(live); // for the process that goes on with it
    }
    // Else another process has it.
  }

  /** What cannot be written down now leaves the run as one that was left; it is taken up again. */
  private void ended(LiveRun live, RunState state, RunProgress progress) {
    Run run = live.run();
    live.allTold();
    synchronized (run) {
      try {
        if (note(live) && book.end(run, state, progress)) {
          live.ended();
          LOG.info("county run {} ended: {}", run.id(), state);
        }
      } catch (RuntimeException e) {
        LOG.error("county run {} ended ({}), which could not be written down", run.id(), state, e);
      }
    }
  }

  /** Writes down how far a run is, and hears whether it is to stop. */
  RunBook.Hold keep(LiveRun live) {
    synchronized (live.run()) {
      RunBook.Hold hold = book.keep(live.run(), live.progress());
      if (hold == RunBook.Hold.STOP_ASKED && !live.isStopAsked()) {
        live.askStop();
      }
      return hold != RunBook.Hold.LOST && !note(live) ? RunBook.Hold.LOST : hold;
    }
  }

  /** Writes down what came up since the last time; false when another process has the run. */
  private boolean note(LiveRun live) {
    List<ToldProblems> lot = live.told(live.written(), LOT);
    while (!lot.isEmpty()) {
      if (!book.note(live.run(), live.written(), lot)) {
        return false;
      }
      live.wrote(lot.size());
      lot = live.told(live.written(), LOT);
    }
    return true;
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

  /** What the program or the database failed with is for the log, whose lines have the run's id. */
  private static Problem outside(Problem problem, Run run) {
    boolean ofDatabase = problem.place().startsWith("jdbc:");
    if (!ofDatabase && !problem.code().equals("county.failed")) {
      return problem;
    }
    LOG.error(
        "county run {} failed: {}: {} [{}]",
        run.id(),
        problem.code(),
        problem.message(Locale.ENGLISH),
        problem.place());
    String told =
        switch (problem.code()) {
          case "county.failed" -> "http.run-broken";
          case "store.timeout" -> "http.run-timeout";
          default -> "http.run-database";
        };
    return Problem.error(told, "", run.id());
  }
}
