/** The library of templates: versions, and which of them is in force. */
@NullMarked
package org.filingpress.template;

import org.jspecify.annotations.NullMarked;
