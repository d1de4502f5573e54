package org.filingpress.layout.word;

import java.util.HashMap;
import java.util.Map;

/**
 * A section's page ({@code w:sectPr}, ECMA-376-1, 17.6); lengths in twips.
 *
 * @param left margin, gutter included
 * @param header from the page's top to the header
 * @param footer from the footer to the page's bottom
 * @param fixedTop whether a tall header does not push the body down (a negative margin)
 * @param restart first page number; -1: counted on
 * @param linePitch of the document grid; 0: lines keep to none
 * @param characterSpace added to every character by the document grid
 * @param furniture relationship ids of headers and footers: {@code headerReference/default}…
 */
public record SectionFormat(
    Break type,
    double width,
    double height,
    double top,
    double right,
    double bottom,
    double left,
    double header,
    double footer,
    boolean fixedTop,
    boolean fixedBottom,
    int restart,
    String numberFormat,
    boolean titlePage,
    double linePitch,
    double characterSpace,
    Block.VerticalAlign align,
    Map<String, String> furniture) {

  /** How the section begins ({@code w:type}). */
  public enum Break {
    NEXT_PAGE,
    CONTINUOUS,
    EVEN_PAGE,
    ODD_PAGE
  }

  private static final double LARGEST = 31_680;

  /** A tenth of an inch, Word's least. */
  private static final double SMALLEST = 144;

  /**
   * @param previous the furniture of the section before, which goes on where this one gives none
   */
  static SectionFormat read(
      Props props, Settings settings, Map<String, String> previous, Story story) {
    double width = size(props.number("pgSz@w", 11906), 11906, story);
    double height = size(props.number("pgSz@h", 16838), 16838, story);
    double gutter = Math.max(0, props.number("pgMar@gutter", 0));
    double top = props.number("pgMar@top", 1440);
    double bottom = props.number("pgMar@bottom", 1440);
    double left = Math.max(0, props.number("pgMar@left", 1440));
    double right = Math.max(0, props.number("pgMar@right", 1440));
    boolean above = settings.gutterAtTop();
    left += above ? 0 : gutter;
    double topEdge = Math.abs(top) + (above ? gutter : 0);
    double bottomEdge = Math.abs(bottom);
    if (left + right >= width || topEdge + bottomEdge >= height) {
      story.warn("layout.margins");
      if (left + right >= width) {
        left = width / 10;
        right = width / 10;
      }
      if (topEdge + bottomEdge >= height) {
        topEdge = height / 10;
        bottomEdge = height / 10;
      }
    }
    if (props.number("cols@num", 1) > 1) {
      story.warn("layout.columns");
    }
    story.warn(Vocabularies.SECTION.notes(props));
    if (props.has("pgNumType@chapStyle")) {
      story.warn("layout.unsupported", "w:pgNumType w:chapStyle");
    }
    String numberFormat = props.get("pgNumType@fmt", "decimal");
    if (!NumberFormat.knows(numberFormat)) {
      story.warn("layout.number-format", numberFormat);
    }
    String grid = props.get("docGrid@type", "default");
    boolean lines = !grid.equals("default") && props.number("docGrid@linePitch", 0) > 0;
    boolean characters = grid.equals("linesAndChars") || grid.equals("snapToChars");
    if (grid.equals("snapToChars")) {
      story.warn("layout.unsupported", "w:docGrid w:type=\"snapToChars\"");
    }
    Map<String, String> furniture = new HashMap<>(previous);
    props
        .values()
        .forEach(
            (key, id) -> {
              if (key.startsWith("headerReference/") || key.startsWith("footerReference/")) {
                furniture.put(key, id);
              }
            });
    return new SectionFormat(
        switch (props.get("type", "nextPage")) {
          case "continuous" -> Break.CONTINUOUS;
          case "evenPage" -> Break.EVEN_PAGE;
          case "oddPage" -> Break.ODD_PAGE;
          default -> Break.NEXT_PAGE;
        },
        width,
        height,
        topEdge,
        right,
        bottomEdge,
        left,
        Math.max(0, props.number("pgMar@header", 720)),
        Math.max(0, props.number("pgMar@footer", 720)),
        top < 0,
        bottom < 0,
        (int) props.number("pgNumType@start", -1),
        numberFormat,
        props.on("titlePg", false),
        lines ? props.number("docGrid@linePitch", 0) : 0,
        characters ? props.number("docGrid@charSpace", 0) / 4096 * 20 : 0,
        switch (props.get("vAlign", "top")) {
          case "center" -> Block.VerticalAlign.CENTER;
          case "bottom" -> Block.VerticalAlign.BOTTOM;
          default -> Block.VerticalAlign.TOP;
        },
        Map.copyOf(furniture));
  }

  /** Paper that Word cannot have either; on smaller paper no number would mean anything. */
  private static double size(double given, double otherwise, Story story) {
    if (given >= SMALLEST && given <= LARGEST) {
      return given;
    }
    if (given < SMALLEST) {
      story.error("layout.page-size");
      return otherwise;
    }
    story.warn("layout.page-size");
    return LARGEST;
  }

  /** Width of the text. */
  public double column() {
    return width - left - right;
  }
}
