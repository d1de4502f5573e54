package org.filingpress.layout.word;

/**
 * One border (CT_Border, ECMA-376-1, 17.3.4).
 *
 * @param width in twips; 0: none
 * @param space between it and the text, in twips
 * @param color {@code RRGGBB}
 */
public record Border(double width, double space, String color) {

  public static final Border NONE = new Border(0, 0, "000000");

  /** At most this wide: {@code w:sz} goes to 96 eighths of a point. */
  private static final double WIDEST = 240;

  /**
   * @param key of the border in the properties, such as {@code tcBorders/top}
   */
  static Border read(Props props, String key) {
    String kind = props.get(key, "none");
    if (kind.equals("none") || kind.equals("nil")) {
      return NONE;
    }
    double width = props.number(key + "@sz", 4) * 2.5;
    double lines = kind.startsWith("double") ? 3 : kind.startsWith("triple") ? 5 : 1;
    String color = Rgb.of(props.get(key + "@color", "auto"));
    return new Border(
        Math.max(5, Math.min(WIDEST, width * lines)),
        Math.max(0, props.number(key + "@space", 0)) * 20,
        color == null ? "000000" : color);
  }

  public boolean isDrawn() {
    return width > 0;
  }

  /** Which of two borders on one edge is drawn: the wider, else the darker (17.4.66). */
  Border against(Border other) {
    if (width != other.width) {
      return width > other.width ? this : other;
    }
    return color.equals(other.color) || brightness() <= other.brightness() ? this : other;
  }

  private int brightness() {
    int rgb = Integer.parseInt(color, 16);
    return (rgb >> 16) + (rgb & 0xFF) + 2 * (rgb >> 8 & 0xFF);
  }
}
