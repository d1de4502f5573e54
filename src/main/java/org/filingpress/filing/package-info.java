/** The model: the filing contract as records, their JSON, and {@link Problem}. */
@NullMarked
package org.filingpress.filing;

import org.jspecify.annotations.NullMarked;
