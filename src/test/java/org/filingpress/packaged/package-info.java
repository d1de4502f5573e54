/** The packaged program as a process: what only shows there. Run by {@code mvn verify}. */
@NullMarked
package org.filingpress.packaged;

import org.jspecify.annotations.NullMarked;
