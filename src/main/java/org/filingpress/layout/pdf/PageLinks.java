package org.filingpress.layout.pdf;

import java.util.List;
import org.filingpress.layout.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The links of one document among those of a PDF: its bookmarks are places named by the document
 * and the bookmark, so that documents do not mix up theirs.
 */
final class PageLinks {

  private final Destinations destinations;
  private final String document;
  private final int outlineDepth;
  private final boolean leadsOut;

  /**
   * @param document in front of the names of its bookmarks; empty for one that stands alone
   * @param outlineDepth by how much its headings lie deeper in the outline than in the document
   * @param leadsOut whether what is none of its own bookmarks is a place of another document
   */
  PageLinks(Destinations destinations, String document, int outlineDepth, boolean leadsOut) {
    this.destinations = destinations;
    this.document = document;
    this.outlineDepth = outlineDepth;
    this.leadsOut = leadsOut;
  }

  /** Notes what of a page can be led to. */
  void note(List<Page.Placed> content, int page) {
    for (Page.Placed thing : content) {
      if (thing instanceof Page.Element element) {
        note(element, page);
        note(element.children(), page);
      }
    }
  }

  private void note(Page.Element element, int page) {
    Page.Text text = firstText(element);
    if (text == null) {
      return;
    }
    for (String bookmark : element.bookmarks()) {
      destinations.add(document + bookmark, page, text.x(), text.top());
    }
    if (element.outlineLevel() > 0 && !element.title().isBlank()) {
      destinations.entry(
          element.outlineLevel() + outlineDepth,
          element.title().strip(),
          destinations.add(page, text.x(), text.top()));
    }
  }

  private static Page.@Nullable Text firstText(Page.Element element) {
    for (Page.Placed child : element.children()) {
      if (child instanceof Page.Text text) {
        return text;
      } else if (child instanceof Page.Element inner) {
        Page.Text text = firstText(inner);
        if (text != null) {
          return text;
        }
      }
    }
    return null;
  }

  /**
   * What an XSL-FO link says: to places in the PDF, and to the web and mail; others are text.
   *
   * @param link a bookmark of this document, an address, or the name of a place elsewhere
   */
  @Nullable String address(@Nullable String link) {
    if (link == null) {
      return null;
    }
    if (destinations.knows(document + link)) {
      return destinations.address(document + link);
    }
    if (link.matches("(?i)(https?://|mailto:)[^\\s'\"()<>\\\\]+")) {
      return link;
    }
    return leadsOut ? destinations.address(link) : null;
  }
}
