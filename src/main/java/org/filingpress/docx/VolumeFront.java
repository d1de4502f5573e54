package org.filingpress.docx;

import java.util.List;

/**
 * What the cover and the contents list of a county's volume say.
 *
 * @param title such as {@code 2025年部门预算绩效文本汇编}
 * @param stage printed in brackets; empty for none
 */
public record VolumeFront(
    String county, String title, String stage, String bureau, List<ContentsLine> contents) {

  public VolumeFront {
    contents = List.copyOf(contents);
  }
}
