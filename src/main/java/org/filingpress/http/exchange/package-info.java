/** What every exchange has: its id, a body within limits, entity tags. */
@NullMarked
package org.filingpress.http.exchange;

import org.jspecify.annotations.NullMarked;
