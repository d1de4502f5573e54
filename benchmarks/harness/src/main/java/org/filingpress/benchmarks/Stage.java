package org.filingpress.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/**
 * Steps in the making of a document, and the code that belongs to each. A sample counts for the
 * first frame, from the top of the stack, that belongs to a stage; so what several stages use
 * (maps, strings, font tables) counts for the one that uses it.
 */
enum Stage {
  DEFLATE(
      "deflate",
      named("java.util.zip."),
      ours("docx.output.", "Packed", "Deflation", "DeflateBlock", "HuffmanCode", "BitBuffer")),
  WRITE("write the .docx", ours("docx.", "output.ZipWriter", "PackageForm", "FilledDocument")),
  FILL("fill", named("org.filingpress.docx.", "freemarker.")),
  SUBSET(
      "subset and embed fonts",
      ours("layout.font.", "CffSubset", "CffTable", "CharString", "TrueTypeSubset", "SfntWriter"),
      ours("layout.pdf.", "ToUnicode", "PdfFont.getInputStream"),
      named(
          "org.apache.fop.pdf.PDFFactory.makeFont",
          "org.apache.fop.pdf.PDFFactory.makeToUnicode",
          "org.apache.fop.fonts.OTFSubset")),
  READ(
      "read the XML",
      named("com.sun.org.apache.xerces.", "com.sun.xml.", "jdk.xml."),
      ours("layout.", "Sheet"),
      ours(
          "layout.word.",
          "Xml",
          "XmlText",
          "Names",
          "Definitions",
          "PartReader",
          "DocumentReader",
          "BlockReader",
          "ParagraphReader",
          "TableReader",
          "TableDraft",
          "Story",
          "Props",
          "Fields",
          "Formatting",
          "Formats",
          "RunFormats",
          "RunFormat",
          "ParagraphFormat",
          "CellFormat",
          "TableLook",
          "Styles",
          "Alternates",
          "PictureReader")),
  BREAK(
      "break lines",
      ours(
          "layout.line.",
          "Itemiser",
          "BreakOpportunities",
          "BreakClass",
          "Kinsoku",
          "LineBreaker",
          "LineFiller",
          "LineSetter",
          "MeasuredText",
          "Justification",
          "TabStops",
          "FontSlot",
          "RunFonts"),
      ours("layout.page.", "LineRuler"),
      ours("layout.font.", "FontChain")),
  PAGINATE(
      "paginate",
      ours(
          "layout.page.",
          "Paginator",
          "Pouring",
          "TablePouring",
          "TableCursor",
          "TableBox",
          "FlowBuilder",
          "Filler",
          "Furniture",
          "Census",
          "ParagraphBox",
          "Glyphs",
          "Layout")),
  FORMAT(
      "place what is on the pages, write XSL-FO",
      ours("layout.page.", "LaidPages", "PageBuilder", "SpotPainter"),
      ours(
          "layout.pdf.",
          "PageLinks",
          "Fills",
          "FoWriter",
          "FoElements",
          "FoRuns",
          "FoLook",
          "FoLine",
          "PdfRun",
          "PagePainter",
          "VolumePainter")),
  FOP_OBJECTS("FOP: formatting objects", named("org.apache.fop.fo.")),
  FOP_LAYOUT(
      "FOP: layout",
      named(
          "org.apache.fop.layoutmgr.",
          "org.apache.fop.area.",
          "org.apache.fop.traits.",
          "org.apache.fop.text.")),
  FOP_PAINT(
      "FOP: painting, PDF objects and structure tree",
      named(
          "org.apache.fop.render.",
          "org.apache.fop.pdf.",
          "org.apache.fop.accessibility.",
          "org.apache.fop.apps.",
          "org.apache.xmlgraphics."),
      ours(
          "layout.pdf.",
          "PdfDocument",
          "PdfBytes",
          "Destinations",
          "Navigation",
          "StructureFilter",
          "PaintedStructure"),
      ours("layout.page.", "Structure")),
  OTHER("other");

  private final String title;
  private final List<String> code;

  Stage(String title, String[]... code) {
    this.title = title;
    this.code = Stream.of(code).flatMap(Stream::of).toList();
  }

  String title() {
    return title;
  }

  /**
   * @param method with its class, such as {@code java.util.zip.Deflater.deflate}
   */
  static Stage of(String method) {
    for (Stage stage : values()) {
      for (String start : stage.code) {
        if (method.startsWith(start)) {
          return stage;
        }
      }
    }
    return OTHER;
  }

  private static String[] named(String... code) {
    return code;
  }

  /** Classes of a package of ours, nested ones included; with a dot, one method. */
  private static String[] ours(String place, String... code) {
    return Stream.of(code)
        .map(name -> "org.filingpress." + place + name)
        .flatMap(
            full ->
                full.matches(".*\\.[A-Z]\\w*")
                    ? Stream.of(full + ".", full + "$")
                    : Stream.of(full))
        .toArray(String[]::new);
  }
}
