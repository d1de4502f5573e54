package org.filingpress.layout.page;

import java.util.List;
import org.filingpress.layout.line.Line;
import org.filingpress.layout.word.Block;
import org.filingpress.layout.word.Border;
import org.filingpress.layout.word.Edges;

/** A paragraph broken for one column width; its lines may be set anew when numbers are known. */
final class ParagraphBox {

  final Block.Paragraph paragraph;
  final double width;
  final LineRuler ruler;
  final Edges borders;
  private List<Line> lines;

  /**
   * @param borders those drawn around it: without the edges it shares with its neighbours
   */
  ParagraphBox(
      Block.Paragraph paragraph, double width, LineRuler ruler, Edges borders, List<Line> lines) {
    this.paragraph = paragraph;
    this.width = width;
    this.ruler = ruler;
    this.borders = borders;
    this.lines = lines;
  }

  List<Line> lines() {
    return lines;
  }

  double height(int index) {
    return height(lines, index);
  }

  private double height(List<Line> of, int index) {
    double height = ruler.height(of.get(index), paragraph);
    height += index == 0 ? inset(borders.top()) : 0;
    height += index == of.size() - 1 ? inset(borders.bottom()) : 0;
    return height;
  }

  /** What of a line's height must find room at a page's bottom. */
  double least(int index) {
    Line line = lines.get(index);
    return height(index) - ruler.height(line, paragraph) + ruler.least(line, paragraph);
  }

  static double inset(Border border) {
    return border.isDrawn() ? border.width() + border.space() : 0;
  }

  /** Takes new lines if they fill the same places as the old ones. */
  boolean replace(List<Line> set) {
    if (set.size() != lines.size()) {
      return false;
    }
    for (int i = 0; i < set.size(); i++) {
      if (height(set, i) != height(lines, i) || set.get(i).end() != lines.get(i).end()) {
        return false;
      }
    }
    lines = set;
    return true;
  }
}
