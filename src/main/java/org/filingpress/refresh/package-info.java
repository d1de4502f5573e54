/** The yearly refresh: next year's templates taken into use, checked, or rolled forward. */
@NullMarked
package org.filingpress.refresh;

import org.jspecify.annotations.NullMarked;
