package org.filingpress.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a library holds otherwise than was recorded of it, as changes that were found. */
final class Found {

  private static final String BY_WHOM = "，何人停用不明";
  private static final String BACK = "不再停用，何人恢复不明";

  private Found() {}

  /** The document, unless it is the recorded one; the notes are for officers. */
  static @Nullable TemplateChange document(
      String actor, SeenTemplate seen, List<TemplateChange> recorded) {
    TemplateChange last = ofTheDocument(recorded);
    String before = last == null ? null : last.after();
    if (seen.sha256().equals(before)) {
      return null;
    }
    String note =
        last == null ? "模板库中已有，首次记录" : before == null ? "又出现在模板库中，何人放回不明" : "内容与记录不符，何人改动不明";
    return found(actor, seen, before, seen.sha256(), note);
  }

  /** That it is retired, from another year, or no longer, unless that was recorded. */
  static @Nullable TemplateChange retirement(
      String actor, SeenTemplate seen, List<TemplateChange> recorded) {
    String known = "";
    for (TemplateChange change : recorded) {
      if (change.kind() == TemplateChange.Kind.RETIRED || change.note().endsWith(BY_WHOM)) {
        known = change.note();
      } else if (change.note().equals(BACK)) {
        known = "";
      }
    }
    Integer from = seen.retiredFrom();
    if (from == null) {
      return known.isEmpty() ? null : found(actor, seen, seen.sha256(), seen.sha256(), BACK);
    }
    return known.startsWith(retirement(from))
        ? null
        : found(actor, seen, seen.sha256(), seen.sha256(), retirement(from) + BY_WHOM);
  }

  /** What a record of a retirement begins with. */
  static String retirement(int from) {
    return "从 " + from + " 年度起停用";
  }

  /** That it is no longer there, unless that was recorded or it never was. */
  static @Nullable TemplateChange gone(
      String actor, SeenTemplate known, List<TemplateChange> recorded) {
    TemplateChange last = ofTheDocument(recorded);
    return last == null || last.after() == null
        ? null
        : found(actor, known, last.after(), null, "已不在模板库中，何人移走不明");
  }

  private static TemplateChange found(
      String actor,
      SeenTemplate seen,
      @Nullable String before,
      @Nullable String after,
      String note) {
    return new TemplateChange(
        actor, TemplateChange.Kind.FOUND, seen.template(), seen.year(), before, after, note);
  }

  private static @Nullable TemplateChange ofTheDocument(List<TemplateChange> recorded) {
    TemplateChange last = null;
    for (TemplateChange change : recorded) {
      last = change.kind().isOfTheDocument() ? change : last;
    }
    return last;
  }
}
