package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Markup.W;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.DocPropsCorePart;
import org.docx4j.openpackaging.parts.DocPropsExtendedPart;
import org.docx4j.openpackaging.parts.WordprocessingML.DocumentSettingsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FontTablePart;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.Body;
import org.docx4j.wml.Document;
import org.docx4j.wml.Style;

/**
 * Writes the standard template as it was before its first edit in Word: cover, contents, narrative,
 * projects. Two runs give equal bytes.
 */
public final class StandardTemplate {

  private StandardTemplate() {}

  /** Writes it to the path given. */
  public static void main(String[] arguments) throws IOException, Docx4JException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("Give one argument: the .docx to write.");
    }
    Files.write(Path.of(arguments[0]), bytes());
  }

  /** The whole .docx. */
  static byte[] bytes() throws IOException, Docx4JException {
    return bytes(List.of(), StandardTemplate::document);
  }

  /**
   * A .docx with the standard styles, settings, fonts and footer.
   *
   * @param more styles besides the standard ones
   * @param document makes its body, given the id of the footer's relationship
   */
  static byte[] bytes(List<Style> more, Function<String, Document> document)
      throws IOException, Docx4JException {
    return TidyPackage.bytes(parts(more, document));
  }

  private static WordprocessingMLPackage parts(
      List<Style> more, Function<String, Document> document) throws Docx4JException {
    WordprocessingMLPackage word = new WordprocessingMLPackage();
    MainDocumentPart main = new MainDocumentPart();
    word.addTargetPart(main);

    StyleDefinitionsPart styles = new StyleDefinitionsPart();
    styles.setJaxbElement(Styles.styles());
    styles.getJaxbElement().getStyle().addAll(more);
    main.addTargetPart(styles);
    DocumentSettingsPart settings = new DocumentSettingsPart();
    settings.setJaxbElement(DocumentSettings.settings());
    main.addTargetPart(settings);
    FontTablePart fonts = new FontTablePart();
    fonts.setJaxbElement(FontList.fonts());
    main.addTargetPart(fonts);
    FooterPart footer = new FooterPart();
    footer.setJaxbElement(PageFooter.footer());
    main.setJaxbElement(document.apply(main.addTargetPart(footer).getId()));

    DocPropsCorePart core = new DocPropsCorePart();
    core.setJaxbElement(DocumentProperties.core());
    word.addTargetPart(core);
    DocPropsExtendedPart extended = new DocPropsExtendedPart();
    extended.setJaxbElement(DocumentProperties.extended());
    word.addTargetPart(extended);
    return word;
  }

  private static Document document(String footer) {
    Body body = W.createBody();
    List<Object> content = body.getContent();
    content.addAll(Cover.content());
    content.addAll(Contents.content());
    content.addAll(PartOne.halfTitle());
    content.addAll(PartOne.narrative());
    content.addAll(PartTwo.content());
    body.setSectPr(Sections.numbered(footer));
    Document document = W.createDocument();
    document.setBody(body);
    return document;
  }
}
