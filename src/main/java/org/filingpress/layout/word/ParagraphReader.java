package org.filingpress.layout.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one paragraph after another ({@code w:p}, ECMA-376-1, 17.3.1.22): knows every element that
 * may stand in one.
 */
final class ParagraphReader {

  /** What kerning and ligatures change; figures they leave alone. */
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z\u00C0-\u024F]{2}");

  private final Story story;
  private final Formatting formatting;
  private final PictureReader pictures;

  private List<Inline> content = new ArrayList<>();
  private @Nullable String link;
  private int linkDepth;
  private int simpleFieldDepth;

  ParagraphReader(Story story) {
    this.story = story;
    this.formatting = new Formatting(story);
    this.pictures = new PictureReader(story);
  }

  /**
   * Reads the paragraph that has just started, to its end, and adds it to the blocks.
   *
   * @return the properties of the section that ends with it, or null
   */
  @Nullable Props read(Xml xml, CellGround ground, List<Block> blocks) {
    int depth = xml.depth();
    content = new ArrayList<>();
    content.addAll(story.pending);
    story.pending.clear();
    link = null;
    simpleFieldDepth = 0;
    formatting.begin(ground);
    Props section = null;
    boolean contents = story.fields.inContents();
    while (xml.next() != Xml.Event.END || xml.depth() >= depth) {
      if (!xml.started()) {
        closed(xml);
      } else if (xml.name().equals("pPr") && !formatting.isSettled()) {
        section = formatting.paragraphProperties(xml);
      } else {
        formatting.settled();
        element(xml);
        contents = contents || story.fields.inContents();
      }
    }
    ParagraphFormat set = formatting.settled();
    contents = contents && !content.isEmpty();
    if (set.markDeleted()) {
      story.pending.addAll(content);
      return section;
    }
    if (set.mark().hidden() && content.isEmpty()) {
      return section;
    }
    double size = set.mark().style().size();
    for (Inline inline : content) {
      if (inline instanceof Inline.Text text) {
        size = text.style().size();
        break;
      }
    }
    if (!set.list().isEmpty()) {
      label(set);
    }
    blocks.add(
        new Block.Paragraph(
            set.styleAt(size), set, List.copyOf(content), contents, story.paragraph()));
    return section;
  }

  private void label(ParagraphFormat set) {
    Numbering.Level level = story.definitions.numbering().level(set.list(), set.level());
    String text = story.labels.next(set.list(), set.level());
    if (level == null || text.isEmpty()) {
      return;
    }
    TextStyle style = set.labelRun().style();
    List<Inline> labelled = new ArrayList<>();
    labelled.add(new Inline.Text(text, style, null));
    switch (level.suffix()) {
      case "space" -> labelled.add(new Inline.Text(" ", style, null));
      case "nothing" -> {}
      default -> labelled.add(new Inline.Tab(style, null));
    }
    labelled.addAll(content);
    content = labelled;
  }

  private void closed(Xml xml) {
    if (link != null && xml.depth() < linkDepth) {
      link = null;
    }
    if (simpleFieldDepth > 0 && xml.depth() < simpleFieldDepth) {
      simpleFieldDepth = 0;
      endField();
    }
  }

  private void element(Xml xml) {
    switch (xml.name()) {
      case "r" -> formatting.runBegins();
      case "rPr" -> formatting.runProperties(xml);
      case "t" -> text(content(xml));
      case "tab" -> add(new Inline.Tab(formatting.style(), target()), xml);
      case "br" -> lineEnd(xml);
      case "cr" -> add(new Inline.LineBreak(formatting.style()), xml);
      case "noBreakHyphen" -> text("\u2011");
      case "softHyphen" -> text("\u00AD");
      case "sym" -> symbol(xml);
      case "pgNum" ->
          add(new Inline.Field(Inline.Field.Kind.PAGE, "", "", formatting.style(), target()), xml);
      case "fldChar" -> fieldCharacter(xml);
      case "instrText" -> story.fields.instruction(content(xml));
      case "fldSimple" -> simpleField(xml);
      case "hyperlink" -> hyperlink(xml);
      case "bookmarkStart" -> bookmark(xml);
      case "drawing", "pict", "object" -> {
        Inline.Picture picture = pictures.read(xml, formatting.style());
        if (picture != null && !story.fields.inInstruction()) {
          content.add(picture);
        }
      }
      case "ptab" -> {
        story.warn("layout.unsupported", "w:ptab");
        add(new Inline.Tab(formatting.style(), target()), xml);
      }
      case "footnoteReference", "endnoteReference" -> {
        story.warn("layout.note", "w:" + xml.name());
        xml.skip();
      }
      case "mc:AlternateContent" -> story.alternates.enter(xml);
      case "mc:Choice", "mc:Fallback" -> story.choose(xml);
      case "ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml" -> {}
      case "dir", "bdo" -> {
        if ("rtl".equals(xml.attribute("val"))) {
          story.warn("layout.unsupported", "w:" + xml.name() + " w:val=\"rtl\"");
        }
      }
      case "ruby" -> story.warn("layout.unsupported", "w:ruby"); // its base is read as text
      case "rubyBase" -> {}
      case "pPr",
          "rubyPr",
          "rt",
          "delText",
          "delInstrText",
          "lastRenderedPageBreak",
          "commentReference",
          "annotationRef",
          "footnoteRef",
          "endnoteRef" ->
          xml.skip();
      default -> {
        if (!Vocabularies.MARKS.passes(xml.name())) {
          story.unknown(xml.name());
        }
        xml.skip();
      }
    }
  }

  private @Nullable String target() {
    return link != null ? link : story.fields.link();
  }

  /** The text of the element that has just started, to its end. */
  private static String content(Xml xml) {
    int depth = xml.depth();
    String text = "";
    Xml.Event event = xml.next();
    while (event != Xml.Event.END || xml.depth() >= depth) {
      if (event == Xml.Event.TEXT) {
        text = text.isEmpty() ? xml.text() : text + xml.text();
      }
      event = xml.next();
    }
    return text;
  }

  private void text(String written) {
    RunFormat how = formatting.run();
    if (written.isEmpty() || how.hidden() || story.fields.inInstruction()) {
      return;
    }
    if (how.joinsLetters() != null && LETTERS.matcher(written).find()) {
      story.findings.warnOfWords("layout.unsupported", story.place(), how.joinsLetters());
    }
    String text = how.capitals() ? written.toUpperCase(Locale.ROOT) : written;
    if (!story.fields.takes(text, how.style())) {
      content.add(
          new Inline.Text(text.replace('\n', ' ').replace('\t', ' '), how.style(), target()));
    }
  }

  private void add(Inline inline, Xml xml) {
    if (!formatting.hides() && !story.fields.inInstruction()) {
      content.add(inline);
    }
    xml.skip();
  }

  private void lineEnd(Xml xml) {
    String type = xml.attribute("type");
    if ("page".equals(type)) {
      add(new Inline.PageBreak(formatting.style()), xml);
    } else if ("column".equals(type)) {
      story.warn("layout.unsupported", "w:br w:type=\"column\"");
      add(new Inline.PageBreak(formatting.style()), xml);
    } else {
      add(new Inline.LineBreak(formatting.style()), xml);
    }
  }

  private void symbol(Xml xml) {
    String code = String.valueOf(xml.attribute("char"));
    String font = String.valueOf(xml.attribute("font"));
    Character sign = null;
    if (code.matches("[0-9A-Fa-f]{1,4}")) {
      sign = Symbols.unicode((char) Integer.parseInt(code, 16), font);
    }
    if (sign == null || sign == 0) {
      story.warn("layout.symbol", code, font);
    } else {
      text(sign.toString());
    }
  }

  private void fieldCharacter(Xml xml) {
    String type = String.valueOf(xml.attribute("fldCharType"));
    switch (type) {
      case "begin" -> story.fields.begin(formatting.style());
      case "separate" -> story.fields.separate();
      case "end" -> endField();
      default -> story.warn("layout.unknown", "fldChar " + type);
    }
    xml.skip();
  }

  private void endField() {
    Inline.Field field = story.fields.end(link);
    if (field != null && !story.fields.inInstruction()) {
      content.add(field);
    }
  }

  private void simpleField(Xml xml) {
    if (simpleFieldDepth > 0) {
      return;
    }
    story.fields.begin(formatting.style());
    story.fields.instruction(String.valueOf(xml.attribute("instr")));
    story.fields.separate();
    simpleFieldDepth = xml.depth();
  }

  private void hyperlink(Xml xml) {
    String anchor = xml.attribute("anchor");
    String id = xml.attribute("r:id");
    link = anchor != null ? anchor : id != null ? story.relationships.target(id) : null;
    linkDepth = xml.depth();
  }

  private void bookmark(Xml xml) {
    String name = xml.attribute("name");
    if (name != null) {
      content.add(new Inline.Bookmark(name));
    }
    xml.skip();
  }
}
