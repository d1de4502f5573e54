package org.filingpress.http.exchange;

import org.filingpress.http.problem.Refusal;

/**
 * Which page of a list is asked for.
 *
 * @param page from 0
 * @param size the most entries of a page
 */
public record PageRequest(int page, int size) {

  /**
   * @param most entries that a page may have
   * @throws Refusal 400 when there cannot be such a page
   */
  public static PageRequest of(int page, int size, int most) {
    if (size < 1 || size > most) {
      throw Refusal.ofParameter("size");
    } else if (page < 0 || (long) page * size >= Integer.MAX_VALUE - size) {
      throw Refusal.ofParameter("page");
    }
    return new PageRequest(page, size);
  }

  /** How many entries stand on the pages before. */
  public int offset() {
    return page * size;
  }
}
