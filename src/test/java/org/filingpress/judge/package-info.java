/**
 * The measure of the contents' page numbers: finished documents, looked at from outside, laid out a
 * second time by LibreOffice.
 */
@NullMarked
package org.filingpress.judge;

import org.jspecify.annotations.NullMarked;
