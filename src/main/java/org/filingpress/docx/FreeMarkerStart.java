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
 * FreeMarker made ready while a template's XML is read: in a process that has just started, its
 * five hundred classes take as long as the rest of the compilation.
 */
final class FreeMarkerStart implements Callable<Configuration> {

  /** Has the parser load what the program of a usual template needs. */
  private static final String USUAL = "[#list a as b][#if b?has_content]${c(1, b.d)}[/#if][/#list]";

  private final FutureTask<Configuration> started = new FutureTask<>(this);

  private FreeMarkerStart() {}

  static FreeMarkerStart begin() {
    FreeMarkerStart start = new FreeMarkerStart();
    Thread thread = new Thread(start.started, "freemarker-start");
    thread.setDaemon(true);
    thread.start();
    return start;
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
