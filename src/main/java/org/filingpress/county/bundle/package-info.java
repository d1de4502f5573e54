/** The files that hold the whole county: workbook, volume, archive, manifest. */
@NullMarked
package org.filingpress.county.bundle;

import org.jspecify.annotations.NullMarked;
