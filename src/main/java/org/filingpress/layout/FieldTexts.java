package org.filingpress.layout;

/** What stands for a page-number field while lines are broken. */
@FunctionalInterface
interface FieldTexts {

  String text(Inline.Field field);
}
