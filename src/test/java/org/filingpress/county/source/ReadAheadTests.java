package org.filingpress.county.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.filingpress.filing.Claim;
import org.filingpress.filing.ProblemsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reading in a thread of its own changes nothing but the time it takes. */
@Timeout(60)
class ReadAheadTests {

  @Test
  void handsOverInOrderAndInTheThreadThatAsked() throws Exception {
    List<Long> lines = new ArrayList<>();
    Thread asked = Thread.currentThread();

    new ReadAhead(new Counting(1000, null))
        .read(
            "139901",
            2025,
            offer -> {
              assertThat(Thread.currentThread()).isSameAs(asked);
              lines.add(offer.origin().line());
            });

    assertThat(lines).hasSize(1000).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void whatTheSourceThrowsComesAfterWhatItHad() {
    for (Throwable failure :
        List.of(
            new IOException("disk"),
            new ProblemsException(List.of()),
            new IllegalStateException("database"),
            new OutOfMemoryError("full"))) {
      List<Offer> taken = new ArrayList<>();

      assertThatThrownBy(
              () -> new ReadAhead(new Counting(100, failure)).read("139901", 2025, taken::add))
          .isSameAs(failure);
      assertThat(taken).hasSize(100);
    }
  }

  @Test
  void letsGoOfTheSourceWhenTheRestIsNotWanted() {
    Counting source = new Counting(1_000_000, null);

    assertThatThrownBy(
            () ->
                new ReadAhead(source)
                    .read(
                        "139901",
                        2025,
                        offer -> {
                          throw new IllegalStateException("no more");
                        }))
        .hasMessage("no more");
    assertThat(source.closed).isTrue();
    assertThat(source.given).hasValueLessThan(100);
  }

  /** Gives refused filings, numbered by line, and ends as it was told. */
  private static final class Counting implements Source {
    private final int offers;
    private final Throwable failure;
    private final AtomicInteger given = new AtomicInteger();
    private volatile boolean closed;

    Counting(int offers, Throwable failure) {
      this.offers = offers;
      this.failure = failure;
    }

    @Override
    public void read(String county, int year, Consumer<Offer> consumer)
        throws IOException, ProblemsException {
      try {
        for (int i = 1; i <= offers; i++) {
          given.incrementAndGet();
          consumer.accept(new Offer.Refused(List.of(), new Origin("a.jsonl", i), Claim.NONE));
        }
        if (failure instanceof IOException e) {
          throw e;
        } else if (failure instanceof ProblemsException e) {
          throw e;
        } else if (failure instanceof RuntimeException e) {
          throw e;
        } else if (failure instanceof Error e) {
          throw e;
        }
      } finally {
        closed = true;
      }
    }

    @Override
    public Collection<String> counties(int year) {
      return List.of();
    }
  }
}
