package org.filingpress.http.county;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filingpress.filing.Sha256;
import org.filingpress.http.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;

/** What clients can do with runs; where two want the same, the database decides. */
final class Runs {

  /** A run as somebody watches it: where it is now, and what came up in it. */
  interface Watched {
    Run run();

    /**
     * @param from number of the first entry, from 0
     */
    List<ToldProblems> problems(int from, int most);
  }

  /**
   * What came of a request for a run.
   *
   * @param isRepeated the same was asked for before, with the same key
   */
  record Asked(Run run, boolean isRepeated) {}

  private final RunBook book;
  private final RunCatalog catalog;
  private final RunQueue queue;

  Runs(RunBook book, RunCatalog catalog, RunQueue queue) {
    this.book = book;
    this.catalog = catalog;
    this.queue = queue;
  }

  /**
   * A new run, or the one that the same client asked for with the same key. What is looked up first
   * makes the answers better; what decides is the book.
   *
   * @throws Refusal 422 when the key was used for something else; 409 when the county and year have
   *     a run already; 503 when too many wait
   */
  Asked ask(RunOrder order, ClientKey client, @Nullable String key) {
    Optional<Asked> known = known(order, client, key);
    if (known.isPresent()) {
      return known.get();
    }
    if (catalog.active(order.county(), order.year()).isPresent()) {
      return knownBefore(order, client, key);
    }
    Run run =
        Run.asked(
            UUID.randomUUID().toString().replace("-", ""),
            order,
            client.name(),
            catalog.now(),
            queue.node());
    try {
      queue.add(run, () -> book.add(run, client.hash(), key, Sha256.of(order.text())));
      return new Asked(run, false);
    } catch (DuplicateKeyException overtaken) {
      return knownBefore(order, client, key);
    }
  }

  /** What is in the way may be the same request, which came at the same moment. */
  private Asked knownBefore(RunOrder order, ClientKey client, @Nullable String key) {
    return known(order, client, key).orElseThrow(() -> busy(order.county(), order.year()));
  }

  private Optional<Asked> known(RunOrder order, ClientKey client, @Nullable String key) {
    if (key == null) {
      return Optional.empty();
    }
    Optional<RunCatalog.Known> known = catalog.asked(client.hash(), key);
    if (known.isPresent() && !known.get().bodySha256().equals(Sha256.of(order.text()))) {
      throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "http.key-reused");
    }
    return known.map(before -> new Asked(before.run(), true));
  }

  List<Run> list(String county, @Nullable Integer year, int offset, int limit) {
    return catalog.list(county, year, offset, limit);
  }

  /** Whether a county and year has a run that waits or runs. */
  boolean hasActive(String county, int year) {
    return catalog.active(county, year).isPresent();
  }

  /**
   * @throws Refusal 404 when the county has no such run
   */
  Run find(String county, String id) {
    return catalog
        .find(county, id)
        .orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "http.no-run", id));
  }

  /** The same as it is at this moment, as far as this process knows more than the database. */
  Watched watch(String county, String id) {
    Run run = find(county, id);
    LiveRun live = queue.live(id);
    boolean isHere = live != null && live.run().attempt() == run.attempt() && live.isRunning();
    if (!isHere || !run.state().isActive()) {
      return watched(run, (from, most) -> catalog.problems(id, from, most));
    }
    return watched(run.with(live.progress()), live::told);
  }

  /**
   * Ends a run that waits at once, one that runs when the documents in hand are finished.
   *
   * @throws Refusal 409 when it has ended
   */
  Run stop(String county, String id) {
    for (Run run = find(county, id); run.state().isActive(); run = find(county, id)) {
      if (book.stopWaiting(id)) {
        queue.remove(id);
        return find(county, id);
      } else if (book.askStop(id)) {
        queue.stop(id);
        return find(county, id);
      }
      // It has begun, or waits again, since it was looked at.
    }
    Run ended = find(county, id);
    throw Refusal.of(HttpStatus.CONFLICT, "http.run-ended", ended.state().name())
        .with("Location", ended.address());
  }

  /**
   * Lets an unfinished run go on.
   *
   * @throws Refusal 409 when it waits, runs or is finished, or its county and year have another
   */
  Run restart(String county, String id) {
    Run run = find(county, id);
    if (!run.state().isUnfinished()) {
      throw Refusal.of(HttpStatus.CONFLICT, "http.run-not-unfinished", run.state().name())
          .with("Location", run.address());
    }
    try {
      queue.restart(run);
    } catch (DuplicateKeyException other) {
      throw busy(county, run.year());
    }
    return find(county, id);
  }

  private Refusal busy(String county, int year) {
    Refusal refusal =
        Refusal.of(HttpStatus.CONFLICT, "http.run-active", county, String.valueOf(year));
    return catalog
        .active(county, year)
        .map(run -> refusal.with("Location", run.address()))
        .orElse(refusal);
  }

  @FunctionalInterface
  private interface Problems {
    List<ToldProblems> of(int from, int most);
  }

  private static Watched watched(Run run, Problems problems) {
    return new Watched() {
      @Override
      public Run run() {
        return run;
      }

      @Override
      public List<ToldProblems> problems(int from, int most) {
        return problems.of(from, most);
      }
    };
  }
}
