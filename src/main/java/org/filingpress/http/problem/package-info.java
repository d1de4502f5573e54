/** What went wrong with a request, answered as RFC 9457 problem details. */
@NullMarked
package org.filingpress.http.problem;

import org.jspecify.annotations.NullMarked;
