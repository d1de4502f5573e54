/** Word: a template compiled to FreeMarker, and a compiled template filled with a filing. */
@NullMarked
package org.filingpress.docx;

import org.jspecify.annotations.NullMarked;
