/** From filled WordprocessingML to lines and pages: where each heading falls, and the PDF of it. */
@NullMarked
package org.filingpress.layout;

import org.jspecify.annotations.NullMarked;
