/** Who is calling, and what he may do. */
@NullMarked
package org.filingpress.http.guard;

import org.jspecify.annotations.NullMarked;
