package org.filingpress.template.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filingpress.docx.CompiledTemplate;
import org.filingpress.filing.Problem;
import org.filingpress.filing.WordPlace;
import org.w3c.dom.Element;

/** Finds tables that an officer has made wider than the page: what is beyond it is not printed. */
final class TableWidths {

  /** By how much tables stick out of the text as Word makes them: both cell margins, in twips. */
  private static final int STICKS_OUT = 240;

  private static final double TWIPS_A_MILLIMETRE = 1440 / 25.4;

  /** A table and how wide its columns are together, in twips. */
  private record Table(int number, int width) {}

  private final List<Problem> problems = new ArrayList<>();
  private final List<Table> ofSection = new ArrayList<>();
  private int tables;

  private TableWidths() {}

  /** A reminder for each. */
  static List<Problem> of(CompiledTemplate template) throws IOException {
    TableWidths widths = new TableWidths();
    try (InputStream in = template.openTemplatePart(template.documentPart())) {
      if (in != null) {
        Element root = Wordprocessing.parse(in).getDocumentElement();
        Wordprocessing.child(root, "body").ifPresent(widths::read);
      }
    }
    return widths.problems;
  }

  /** A section's properties stand behind what is in it (ECMA-376-1, 17.6.18). */
  private void read(Element parent) {
    for (Element child : Wordprocessing.children(parent)) {
      switch (Wordprocessing.name(child)) {
        case "tbl" -> ofSection.add(new Table(++tables, width(child)));
        case "p" ->
            Wordprocessing.child(child, "pPr")
                .flatMap(properties -> Wordprocessing.child(properties, "sectPr"))
                .ifPresent(this::section);
        case "sectPr" -> section(child);
        default -> read(child);
      }
    }
  }

  private static int width(Element table) {
    int width = 0;
    Optional<Element> grid = Wordprocessing.child(table, "tblGrid");
    if (grid.isPresent()) {
      for (Element column : Wordprocessing.children(grid.get())) {
        width += twips(column, "w");
      }
    }
    return width;
  }

  private void section(Element section) {
    int text =
        Wordprocessing.child(section, "pgSz").map(size -> twips(size, "w")).orElse(0)
            - Wordprocessing.child(section, "pgMar")
                .map(m -> twips(m, "left") + twips(m, "right") + twips(m, "gutter"))
                .orElse(0);
    for (Table table : ofSection) {
      if (text > 0 && table.width() > text + STICKS_OUT) {
        problems.add(
            Problem.warning(
                "template.table-too-wide",
                WordPlace.BODY.table(table.number()).toString(),
                millimetres(table.width()),
                millimetres(text)));
      }
    }
    ofSection.clear();
  }

  private static int twips(Element element, String attribute) {
    try {
      return (int) Double.parseDouble(Wordprocessing.value(element, attribute));
    } catch (NumberFormatException noTwips) {
      return 0;
    }
  }

  private static String millimetres(int twips) {
    return String.valueOf(Math.round(twips / TWIPS_A_MILLIMETRE));
  }
}
