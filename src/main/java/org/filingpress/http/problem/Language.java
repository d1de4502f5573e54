package org.filingpress.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** The language that a client is answered in: Chinese, unless it prefers English. */
public final class Language {

  private Language() {}

  /** By {@code Accept-Language} (RFC 9110, 12.5.4). */
  public static Locale of(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") != null) {
      for (Locale wished : Collections.list(request.getLocales())) {
        if (wished.getLanguage().equals("zh")) {
          return Locale.CHINESE;
        } else if (wished.getLanguage().equals("en")) {
          return Locale.ENGLISH;
        }
      }
    }
    return Locale.CHINESE;
  }
}
