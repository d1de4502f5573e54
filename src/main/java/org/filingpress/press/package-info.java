/** The whole line from a filing to its finished documents. */
@NullMarked
package org.filingpress.press;

import org.jspecify.annotations.NullMarked;
