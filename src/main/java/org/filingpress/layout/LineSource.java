package org.filingpress.layout;

import java.util.List;

/** Where lines come from: the line breaker with its fonts, or a test's simple measure. */
@FunctionalInterface
interface LineSource {

  /** As {@link LineBreaker#breakLines}. */
  List<Line> breakLines(
      List<Inline> content,
      ParagraphStyle style,
      TextStyle paragraphMark,
      double width,
      FieldTexts numbers);
}
