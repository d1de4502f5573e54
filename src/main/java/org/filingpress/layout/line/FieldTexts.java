package org.filingpress.layout.line;

import org.filingpress.layout.word.Inline;

/** What stands for a page-number field while lines are broken. */
@FunctionalInterface
public interface FieldTexts {

  String text(Inline.Field field);
}
