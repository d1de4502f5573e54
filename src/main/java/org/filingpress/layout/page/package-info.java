/** From sections to pages: what stands where, and on which page each heading falls. */
@NullMarked
package org.filingpress.layout.page;

import org.jspecify.annotations.NullMarked;
