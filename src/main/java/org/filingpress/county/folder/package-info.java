/** A county's folder: its places, the journal of what was made in it, and how files come and go. */
@NullMarked
package org.filingpress.county.folder;

import org.jspecify.annotations.NullMarked;
