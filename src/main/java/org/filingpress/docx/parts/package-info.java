/** A Word file that came from a stranger: its parts, unpacked within bounds, and their XML. */
@NullMarked
package org.filingpress.docx.parts;

import org.jspecify.annotations.NullMarked;
