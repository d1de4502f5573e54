package org.filingpress.store;

import org.filingpress.filing.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What became of a department's rows in the views.
 *
 * @param department its code, whatever form it has; null: the rows have none
 * @param name as filed; empty when there is none
 * @param reading the filing or why it is refused, its problems' places being views, rows and
 *     columns; its line counts the departments from 1
 */
public record ViewReading(@Nullable String department, String name, Reading reading) {}
