/** County runs: asked for, watched, stopped, and their files fetched. */
@NullMarked
package org.filingpress.http.county;

import org.jspecify.annotations.NullMarked;
