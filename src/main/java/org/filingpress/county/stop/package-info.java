/** How work is asked to end early. */
@NullMarked
package org.filingpress.county.stop;

import org.jspecify.annotations.NullMarked;
