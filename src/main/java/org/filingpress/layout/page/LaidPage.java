package org.filingpress.layout.page;

import java.util.ArrayList;
import java.util.List;
import org.filingpress.layout.word.NumberFormat;
import org.filingpress.layout.word.Section;

/** A page and what has found its place on it. */
final class LaidPage {

  /**
   * What stands on a page of one section.
   *
   * @param top from the page's top to where its spots count from
   * @param height used
   */
  record Part(Section section, double top, double height, List<Spot> spots) {}

  final Section section;
  final Furniture furniture;
  final Furniture.Kind kind;
  final int number;
  final String label;
  final List<Part> parts = new ArrayList<>();

  /** Whether it was put in only so that the next one is odd or even; nothing stands on it. */
  final boolean blank;

  LaidPage(Section section, Furniture furniture, Furniture.Kind kind, int number, boolean blank) {
    this.section = section;
    this.furniture = furniture;
    this.kind = kind;
    this.number = number;
    this.label = NumberFormat.format(number, section.format().numberFormat());
    this.blank = blank;
  }
}
