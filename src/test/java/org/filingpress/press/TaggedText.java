package org.filingpress.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a tagged PDF as a screen reader has it: by structure element (ISO 32000-1, 14.7), in
 * the order of the structure tree, lines one after the other with nothing between them.
 */
final class TaggedText {

  /**
   * A structure element.
   *
   * @param role such as {@code P}
   * @param text of all it holds
   * @param pages on which its text stands, from 0, in order
   */
  record Element(String role, String text, List<Integer> pages, List<Element> children) {}

  private final PDDocument document;
  private final Map<COSDictionary, Integer> pages = new HashMap<>();
  private final List<Map<Integer, String>> marked = new ArrayList<>();
  private final List<Element> elements = new ArrayList<>();

  private TaggedText(PDDocument document) throws IOException {
    this.document = document;
    for (PDPage page : document.getPages()) {
      pages.put(page.getCOSObject(), marked.size());
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.setSuppressDuplicateOverlappingText(false);
      extractor.processPage(page);
      Map<Integer, String> byNumber = new HashMap<>();
      for (PDMarkedContent content : extractor.getMarkedContents()) {
        if (content.getMCID() >= 0) {
          byNumber.merge(content.getMCID(), text(content), String::concat);
        }
      }
      marked.add(byNumber);
    }
    collect(document.getDocumentCatalog().getStructureTreeRoot());
  }

  /** All elements, each before what it holds. */
  static List<Element> elements(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new TaggedText(document).elements;
    }
  }

  private static String text(PDMarkedContent content) {
    StringBuilder text = new StringBuilder();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition glyph) {
        text.append(glyph.getUnicode());
      } else if (part instanceof PDMarkedContent inner) {
        text.append(text(inner));
      }
    }
    return text.toString();
  }

  private List<Element> collect(PDStructureNode node) {
    List<Element> children = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement child) {
        int place = elements.size();
        StringBuilder text = new StringBuilder();
        List<Integer> on = new ArrayList<>();
        List<Element> inside = new ArrayList<>();
        elements.add(new Element("", "", List.of(), List.of()));
        gather(child, text, on);
        inside.addAll(collect(child));
        Element element = new Element(child.getStructureType(), text.toString(), on, inside);
        elements.set(place, element);
        children.add(element);
      }
    }
    return children;
  }

  private void gather(PDStructureElement element, StringBuilder text, List<Integer> on) {
    for (Object kid : element.getKids()) {
      if (kid instanceof PDStructureElement child) {
        gather(child, text, on);
      } else if (kid instanceof PDMarkedContentReference reference) {
        int page = pages.get(reference.getPage().getCOSObject());
        text.append(marked.get(page).getOrDefault(reference.getMCID(), ""));
        if (!on.contains(page)) {
          on.add(page);
        }
      }
    }
  }
}
