package org.filingpress.http.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags (RFC 9110, 8.8.3) that are SHA-256 hashes, and the conditions that name them. */
public final class EntityTags {

  private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");

  private EntityTags() {}

  public static String of(String sha256) {
    return '"' + sha256 + '"';
  }

  /** Whether {@code If-None-Match} names this content; weak comparison (13.1.2). */
  public static boolean isKnown(HttpServletRequest request, String sha256) {
    return names(request, "If-None-Match", sha256, true);
  }

  /** Whether {@code If-Match} names this content; strong comparison (13.1.1). */
  public static boolean isMatched(HttpServletRequest request, String sha256) {
    return names(request, "If-Match", sha256, false);
  }

  /** Whether the header is there and is {@code *}: whatever content there is. */
  public static boolean isAny(HttpServletRequest request, String header) {
    return values(request, header).stream().anyMatch(value -> value.strip().equals("*"));
  }

  private static boolean names(
      HttpServletRequest request, String header, String sha256, boolean weak) {
    for (String value : values(request, header)) {
      if (value.strip().equals("*")) {
        return true;
      }
      Matcher tags = TAG.matcher(value);
      while (tags.find()) {
        if (tags.group(2).equals(sha256) && (weak || tags.group(1) == null)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> values(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header));
  }
}
