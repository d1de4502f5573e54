package org.filingpress.county.source;

/**
 * Where a filing comes from.
 *
 * @param source a file, relative to what the run was given, or a row of the database
 * @param line where it begins in the file, from 1; 0 where there are no lines
 */
public record Origin(String source, long line) {

  /** For people: {@code 上报.jsonl 第3行}. */
  @Override
  public String toString() {
    return line > 1 ? source + " 第" + line + "行" : source;
  }
}
