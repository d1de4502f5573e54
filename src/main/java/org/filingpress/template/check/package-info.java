/** Checks a template before it is used: tries it out, and compares it with the version before. */
@NullMarked
package org.filingpress.template.check;

import org.jspecify.annotations.NullMarked;
