package org.filingpress.layout.line;

import org.filingpress.layout.word.Block;
import org.filingpress.layout.word.Inline;

/** What stands for a page-number field while lines are broken. */
@FunctionalInterface
public interface FieldTexts {

  String text(Inline.Field field);

  /**
   * The same for one paragraph, whose fields are then asked for in their order, each once: where
   * pages are known, each has the number of its own.
   */
  default FieldTexts in(Block.Paragraph paragraph) {
    return this;
  }
}
