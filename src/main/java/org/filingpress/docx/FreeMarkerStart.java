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
import java.util.concurrent.FutureTask;

/**
 * FreeMarker, made ready on another thread while other things are read: in a process that has just
 * started, its five hundred classes take as long as all else. Its configuration is the same for all
 * templates and never changed.
 */
final class FreeMarkerStart implements Callable<Configuration> {

  /** Has the parser load what the program of a usual template needs. */
  private static final String USUAL = "[#list a as b][#if b?has_content]${c(1, b.d)}[/#if][/#list]";

  private static final FreeMarkerStart ONLY = new FreeMarkerStart();

  private final FutureTask<Configuration> started = new FutureTask<>(this);

  private FreeMarkerStart() {
    Thread thread = new Thread(started, "freemarker-start");
    thread.setDaemon(true);
    thread.start();
  }

  /** Begins it, if that has not happened yet; returns at once. */
  static FreeMarkerStart begun() {
    return ONLY;
  }

  /** The configuration, as soon as it is ready. */
  Configuration configuration() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return started.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("FreeMarker does not start", e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public Configuration call() throws IOException {
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
