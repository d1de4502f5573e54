/** The commands. */
@NullMarked
package org.filingpress.cli;

import org.jspecify.annotations.NullMarked;
