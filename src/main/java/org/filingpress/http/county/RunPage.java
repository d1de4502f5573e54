package org.filingpress.http.county;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of a county's runs, the newest first.
 *
 * @param page from 0
 * @param size the most entries of a page
 * @param next the address of the next page; left out on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunPage(List<RunAnswer> runs, int page, int size, @Nullable String next) {}
