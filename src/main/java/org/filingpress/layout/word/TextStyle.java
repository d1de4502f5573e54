package org.filingpress.layout.word;

import org.jspecify.annotations.Nullable;

/**
 * A run's resolved properties (ECMA-376-1, 17.3.2).
 *
 * @param ascii font of U+0000–007F ({@code w:rFonts w:ascii}), theme fonts already resolved
 * @param highAnsi font of other Latin text ({@code w:hAnsi})
 * @param eastAsia font of East Asian text ({@code w:eastAsia})
 * @param hintEastAsia whether ambiguous characters go to the East Asian font ({@code w:hint})
 * @param size font size in points, already reduced for super- and subscript
 * @param spacing extra width per character in twips ({@code w:spacing})
 * @param scale horizontal scale, 1.0 = 100 % ({@code w:w})
 * @param raised height of the baseline above the line's, in twips ({@code w:position}, {@code
 *     w:vertAlign})
 * @param chinese whether {@code w:lang w:eastAsia} is zh-CN, so that the document's kinsoku lists
 *     apply
 * @param color {@code RRGGBB}, or null for automatic (black)
 * @param shading background {@code RRGGBB}, or null
 */
public record TextStyle(
    String ascii,
    String highAnsi,
    String eastAsia,
    boolean hintEastAsia,
    double size,
    boolean bold,
    boolean italic,
    boolean underline,
    boolean strike,
    double spacing,
    double scale,
    double raised,
    boolean chinese,
    @Nullable String color,
    @Nullable String shading) {}
