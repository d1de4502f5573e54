package org.filingpress.docx.authoring;

import static org.filingpress.docx.authoring.Markup.W;
import static org.filingpress.docx.authoring.Markup.number;

import org.docx4j.wml.CTBookmark;
import org.docx4j.wml.CTMarkupRange;
import org.docx4j.wml.P;

/** Marks paragraphs for the contents to point to. */
final class ModelBookmarks {

  private ModelBookmarks() {}

  static P marked(P p, int id, String name) {
    CTBookmark start = W.createCTBookmark();
    start.setId(number(id));
    start.setName(name);
    CTMarkupRange end = W.createCTMarkupRange();
    end.setId(number(id));
    p.getContent().add(0, W.createPBookmarkStart(start));
    p.getContent().add(W.createPBookmarkEnd(end));
    return p;
  }
}
