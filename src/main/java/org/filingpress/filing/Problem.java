package org.filingpress.filing;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Something wrong with a filing or a template, as data: what, where, and what would be right.
 *
 * <p>The wording lies in the bundle {@code problems} of the module that the code's first word names
 * ({@code docx.unknown-name} is worded in {@code org/filingpress/docx/problems_*.properties}, its
 * hint under {@code docx.unknown-name.hint}), in Chinese and in English.
 *
 * @param severity whether it stops the document
 * @param code module and kind, such as {@code filing.required}; stable, for programs
 * @param place where: a JSON path ({@code $.projects[3].name}), or part, table, row and cell of a
 *     Word template; empty when the whole input is meant
 * @param arguments what the wording's {@code {0}}, {@code {1}}… stand for
 */
public record Problem(Severity severity, String code, String place, List<String> arguments) {

  public Problem {
    arguments = List.copyOf(arguments);
    bundle(code, Locale.CHINESE).getString(code);
  }

  public static Problem error(String code, String place, String... arguments) {
    return new Problem(Severity.ERROR, code, place, List.of(arguments));
  }

  public static Problem warning(String code, String place, String... arguments) {
    return new Problem(Severity.WARNING, code, place, List.of(arguments));
  }

  /** What is wrong, in Chinese. */
  public String message() {
    return message(Locale.CHINESE);
  }

  /** What is wrong, in Chinese or English. */
  public String message(Locale locale) {
    return worded(code, locale);
  }

  /** What would be right, in Chinese; empty when the message already says it. */
  public String hint() {
    return hint(Locale.CHINESE);
  }

  /** What would be right, in Chinese or English; empty when the message already says it. */
  public String hint(Locale locale) {
    try {
      return worded(code + ".hint", locale);
    } catch (MissingResourceException none) {
      return "";
    }
  }

  /** The same problem at a place that begins with {@code prefix}. */
  public Problem within(String prefix) {
    return new Problem(severity, code, place.isEmpty() ? prefix : prefix + " " + place, arguments);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  private String worded(String key, Locale locale) {
    String pattern = bundle(code, locale).getString(key);
    return new MessageFormat(pattern, Locale.ROOT).format(arguments.toArray());
  }

  private static ResourceBundle bundle(String code, Locale locale) {
    String module = code.substring(0, code.indexOf('.'));
    Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
    return ResourceBundle.getBundle(
        "org.filingpress." + module + ".problems",
        spoken,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
