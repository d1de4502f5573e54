package org.filingpress.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The pages of a PDF as text without spaces. */
final class PdfText {

  /** What stands at the foot of a numbered page: {@code —3—}. */
  private static final Pattern NUMBER = Pattern.compile("[-—–](\\d+)[-—–]$");

  private final List<String> pages = new ArrayList<>();

  PdfText(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document).replaceAll("[\\s\u3000\u00A0]", ""));
      }
    }
  }

  int pageCount() {
    return pages.size();
  }

  /**
   * @param number the page's place in the file, from 1
   */
  String page(int number) {
    return pages.get(number - 1);
  }

  /** The number at the foot of a page; empty where none is printed. */
  String numberOn(int page) {
    return numberOf(page(page));
  }

  /** A page's text above its number. */
  String pageWithoutNumber(int page) {
    return NUMBER.matcher(page(page)).replaceFirst("");
  }

  /** The one page with this number at its foot. */
  String pageNumbered(String number) {
    List<String> found = pages.stream().filter(page -> number.equals(numberOf(page))).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " pages with the number " + number);
    }
    return found.get(0);
  }

  private static String numberOf(String page) {
    Matcher matcher = NUMBER.matcher(page);
    return matcher.find() ? matcher.group(1) : "";
  }
}
