/** The template library: looked at, checked, added to, retired from, refreshed. */
@NullMarked
package org.filingpress.http.template;

import org.jspecify.annotations.NullMarked;
