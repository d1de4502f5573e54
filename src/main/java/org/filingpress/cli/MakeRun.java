package org.filingpress.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.filingpress.filing.Filing;
import org.filingpress.filing.FilingReader;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Reading;
import org.filingpress.press.AtomicFiles;
import org.filingpress.press.DocumentName;
import org.filingpress.press.Format;
import org.filingpress.press.Press;
import org.filingpress.press.Pressed;
import org.filingpress.press.TemplateException;

/**
 * Reads filings one after another and presses them by several threads. At any time only a few
 * filings are in memory, however many there are. A bad filing is reported; the others are made.
 */
final class MakeRun {

  private final Press press;
  private final Path out;
  private final Set<Format> formats;
  private final boolean strict;
  private final int threads;
  private final ProblemPrinter problems;
  private final Results results = new Results();
  private final Map<String, String> sources = new HashMap<>();
  private final AtomicInteger exitCode = new AtomicInteger(ExitCode.DONE);
  private final Set<List<Problem>> toldTemplates = ConcurrentHashMap.newKeySet();
  private int read;

  MakeRun(
      Press press,
      Path out,
      Set<Format> formats,
      boolean strict,
      int threads,
      ProblemPrinter problems) {
    this.press = press;
    this.out = out;
    this.formats = formats;
    this.strict = strict;
    this.threads = threads;
    this.problems = problems;
  }

  Results results() {
    return results;
  }

  int exitCode() {
    return exitCode.get();
  }

  /** Makes the documents of every filing in these files; returns when all are made. */
  void make(List<Path> files) throws InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    Semaphore places = new Semaphore(2 * threads);
    try (Progress progress = Progress.start()) {
      for (Path file : files) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
          new FilingReader()
              .read(in, reading -> take(file.toString(), reading, workers, places, progress));
        } catch (IOException e) {
          refuse(file.toString(), List.of(Problem.error("cli.unreadable", "", reason(e))));
          progress.done();
        }
      }
      workers.shutdown();
      workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } finally {
      workers.shutdownNow();
    }
  }

  private void take(
      String file, Reading reading, ExecutorService workers, Semaphore places, Progress progress) {
    String source = reading.line() > 1 ? file + " 第" + reading.line() + "行" : file;
    if (reading instanceof Reading.Refused refused) {
      refuse(source, refused.problems());
      progress.done();
      return;
    }
    Reading.Accepted accepted = (Reading.Accepted) reading;
    String name = DocumentName.of(accepted.filing());
    String first = sources.putIfAbsent(name, source);
    if (first != null) {
      refuse(source, List.of(Problem.error("cli.same-name", "", name, first)));
      progress.done();
      return;
    }
    int order = read++;
    places.acquireUninterruptibly();
    progress.more();
    workers.execute(
        () -> {
          try {
            make(order, source, name, accepted);
          } finally {
            places.release();
            progress.done();
          }
        });
  }

  private void refuse(String source, List<Problem> found) {
    problems.print(source, found);
    results.add(new Results.Row(read++, source, false, 0, 0, 0, 0, found.size()));
    exitCode.set(ExitCode.BAD_INPUT);
  }

  private void make(int order, String source, String name, Reading.Accepted accepted) {
    Filing filing = accepted.filing();
    long start = System.nanoTime();
    List<Problem> found = new ArrayList<>(accepted.warnings());
    long bytes = 0;
    int pages = 0;
    int count = 0;
    boolean made = false;
    try {
      Pressed pressed = press.press(filing);
      report("", pressed.templateProblems());
      found.addAll(pressed.problems());
      pages = pressed.pageCount();
      try (AtomicFiles files = new AtomicFiles()) {
        for (Format format : formats) {
          Path file = out.resolve(name + format.extension());
          bytes += files.write(file, stream -> found.addAll(pressed.write(format, stream)));
        }
        count = strict ? pressed.templateProblems().size() : 0;
        made = !strict || found.isEmpty() && count == 0;
        if (made) {
          files.appear();
        }
      } catch (IOException e) {
        made = false;
        found.add(Problem.error("cli.unwritable", "", name, reason(e)));
      }
    } catch (TemplateException template) {
      count = template.problems().size();
      report(source, template);
    } catch (ProblemsException wrong) {
      found.addAll(wrong.problems());
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      found.add(Problem.error("cli.broken", "", name, String.valueOf(e)));
    }
    problems.print(source, found);
    if (!made) {
      exitCode.compareAndSet(ExitCode.DONE, ExitCode.SOME_FAILED);
    }
    results.add(
        new Results.Row(
            order,
            made ? name : source,
            made,
            filing.projects().size(),
            made ? pages : 0,
            bytes,
            System.nanoTime() - start,
            count + found.size()));
  }

  /**
   * A broken template stops every document that needs it and is told once; that there is none, for
   * the first filing of its county and year.
   */
  private void report(String source, TemplateException template) {
    exitCode.set(ExitCode.BAD_INPUT);
    report(template.isNoneInForce() ? source : "", template.problems());
  }

  /** What is said of a template is said once. */
  private void report(String source, List<Problem> ofTemplate) {
    if (!ofTemplate.isEmpty() && toldTemplates.add(ofTemplate)) {
      problems.print(source, ofTemplate);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "没有这个文件";
    } else if (e instanceof AccessDeniedException) {
      return "无权访问 " + e.getMessage();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
