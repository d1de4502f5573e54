/** From WordprocessingML to sections of paragraphs and tables, their formatting worked out. */
@NullMarked
package org.filingpress.layout.word;

import org.jspecify.annotations.NullMarked;
