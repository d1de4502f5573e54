package org.filingpress.docx;

import freemarker.core.TemplateClassResolver;
import freemarker.core.UndefinedOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * FreeMarker, made ready on another thread while other things are read: in a process that has just
 * started, its five hundred classes take as long as all else. Where there is no other thread, or
 * that failed, it is made by who needs it.
 */
final class FreeMarkerStart {

  /** Has the parser load what the program of a usual template needs. */
  private static final String USUAL = "[#list a as b][#if b?has_content]${c(1, b.d)}[/#if][/#list]";

  private final Callable<Configuration> making;
  private final FutureTask<Configuration> started;

  /** Begins it and returns at once. */
  FreeMarkerStart() {
    this(FreeMarkerStart::onAThread, FreeMarkerStart::made);
  }

  FreeMarkerStart(Executor elsewhere, Callable<Configuration> making) {
    this.making = making;
    this.started = new FutureTask<>(making);
    try {
      elsewhere.execute(started);
    } catch (OutOfMemoryError noThread) {
      return; // then configuration() runs it
    }
  }

  private static void onAThread(Runnable task) {
    Thread thread = new Thread(task, "freemarker-start");
    thread.setDaemon(true);
    thread.start();
  }

  /** The configuration, as soon as it is ready; never changed. */
  Configuration configuration() {
    started.run(); // does nothing where another thread has begun it
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return started.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException failedElsewhere) {
      return madeHere(failedElsewhere);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Configuration madeHere(ExecutionException failedElsewhere) {
    try {
      return making.call();
    } catch (Exception e) {
      e.addSuppressed(failedElsewhere);
      throw new IllegalStateException("FreeMarker does not start", e);
    }
  }

  private static Configuration made() throws IOException {
    Configuration configuration = bare();
    new Template("usual", USUAL, configuration);
    return configuration;
  }

  /** FreeMarker with everything off that a program of ours does not use. */
  private static Configuration bare() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setOutputFormat(UndefinedOutputFormat.INSTANCE);
    configuration.setWhitespaceStripping(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setTemplateLoader(null);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocalizedLookup(false);
    return configuration;
  }
}
