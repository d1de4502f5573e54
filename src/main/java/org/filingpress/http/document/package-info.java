/** Documents for a filing that is sent or stored. */
@NullMarked
package org.filingpress.http.document;

import org.jspecify.annotations.NullMarked;
