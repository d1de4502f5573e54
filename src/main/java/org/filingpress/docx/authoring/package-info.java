/**
 * The program that made the first version of the standard template; the .docx is now the source.
 */
@NullMarked
package org.filingpress.docx.authoring;

import org.jspecify.annotations.NullMarked;
