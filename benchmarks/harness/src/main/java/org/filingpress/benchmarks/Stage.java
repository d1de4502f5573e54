package org.filingpress.benchmarks;

import java.util.List;

/**
 * Steps in the making of a document, and the code that belongs to each. A sample counts for the
 * first frame, from the top of the stack, that belongs to a stage; so what several stages use
 * (maps, strings, font tables) counts for the one that uses it.
 */
enum Stage {
  DEFLATE("deflate", "java.util.zip."),
  WRITE("write the .docx", ours("docx.", "ZipWriter", "PackageForm", "FilledDocument")),
  FILL("fill", "org.filingpress.docx.", "freemarker."),
  SUBSET(
      "subset and embed fonts",
      layout(
          "CffSubset",
          "CffTable",
          "CharString",
          "TrueTypeSubset",
          "SfntWriter",
          "ToUnicode",
          "PdfFont.getInputStream",
          "org.apache.fop.pdf.PDFFactory.makeFont",
          "org.apache.fop.pdf.PDFFactory.makeToUnicode",
          "org.apache.fop.fonts.OTFSubset")),
  READ(
      "read the XML",
      layout(
          "com.sun.org.apache.xerces.",
          "com.sun.xml.",
          "jdk.xml.",
          "Xml",
          "XmlText",
          "Names",
          "DocumentReader",
          "BlockReader",
          "ParagraphReader",
          "TableReader",
          "TableDraft",
          "Story",
          "Props",
          "Fields",
          "Formats",
          "RunFormats",
          "RunFormat",
          "ParagraphFormat",
          "CellFormat",
          "TableLook",
          "Styles",
          "Alternates",
          "PictureReader",
          "Sheet")),
  BREAK(
      "break lines",
      layout(
          "Itemiser",
          "BreakOpportunities",
          "BreakClass",
          "Kinsoku",
          "LineBreaker",
          "LineFiller",
          "LineSetter",
          "LineRuler",
          "MeasuredText",
          "Justification",
          "TabStops",
          "FontChain",
          "FontSlot",
          "RunFonts")),
  PAGINATE(
      "paginate",
      layout(
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
      layout(
          "PageBuilder",
          "SpotPainter",
          "Outline",
          "Fills",
          "FoWriter",
          "FoElements",
          "FoRuns",
          "FoLook",
          "PdfPainter")),
  FOP_OBJECTS("FOP: formatting objects", "org.apache.fop.fo."),
  FOP_LAYOUT(
      "FOP: layout",
      "org.apache.fop.layoutmgr.",
      "org.apache.fop.area.",
      "org.apache.fop.traits.",
      "org.apache.fop.text."),
  FOP_PAINT(
      "FOP: painting, PDF objects and structure tree",
      "org.apache.fop.render.",
      "org.apache.fop.pdf.",
      "org.apache.fop.accessibility.",
      "org.apache.fop.apps.",
      "org.apache.xmlgraphics.",
      "org.filingpress.layout.PdfDocument.",
      "org.filingpress.layout.PdfBytes.",
      "org.filingpress.layout.Structure.",
      "org.filingpress.layout.StructureFilter."),
  OTHER("other");

  private final String title;
  private final List<String> code;

  Stage(String title, String... code) {
    this.title = title;
    this.code = List.of(code);
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

  private static String[] layout(String... code) {
    return ours("layout.", code);
  }

  /** Names without a dot are classes of that package of ours, nested ones included. */
  private static String[] ours(String module, String... code) {
    String[] full = new String[code.length * 2];
    for (int i = 0; i < code.length; i++) {
      boolean own = Character.isUpperCase(code[i].charAt(0));
      String name = own ? "org.filingpress." + module + code[i] : code[i];
      full[2 * i] = own && !code[i].contains(".") ? name + "." : name;
      full[2 * i + 1] = own && !code[i].contains(".") ? name + "$" : name;
    }
    return full;
  }
}
