package org.filingpress.layout.pdf;

import java.awt.Rectangle;
import org.apache.fop.render.intermediate.IFDocumentNavigationHandler;
import org.apache.fop.render.intermediate.IFException;
import org.apache.fop.render.intermediate.extensions.AbstractAction;
import org.apache.fop.render.intermediate.extensions.BookmarkTree;
import org.apache.fop.render.intermediate.extensions.GoToXYAction;
import org.apache.fop.render.intermediate.extensions.Link;
import org.apache.fop.render.intermediate.extensions.NamedDestination;
import org.apache.fop.render.intermediate.extensions.URIAction;

/** FOP's links, with our goals in them and moved to where their text stands. */
final class Navigation implements IFDocumentNavigationHandler {

  private final IFDocumentNavigationHandler links;
  private final Destinations destinations;

  Navigation(IFDocumentNavigationHandler links, Destinations destinations) {
    this.links = links;
    this.destinations = destinations;
  }

  /** FOP takes half an em above the baseline and half under it for a link: move it up. */
  @Override
  public void renderLink(Link link) throws IFException {
    Rectangle area = link.getTargetRect();
    area.translate(0, -area.height * 3 / 8);
    links.renderLink(new Link(action(link.getAction()), area));
  }

  private AbstractAction action(AbstractAction asked) {
    if (asked instanceof URIAction uri) {
      GoToXYAction way = destinations.action(uri.getURI(), getPageIndex());
      if (way != null) {
        way.setStructureTreeElement(asked.getStructureTreeElement());
        return way;
      }
    }
    return asked;
  }

  @Override
  public void renderNamedDestination(NamedDestination destination) throws IFException {
    links.renderNamedDestination(destination);
  }

  @Override
  public void renderBookmarkTree(BookmarkTree tree) throws IFException {
    links.renderBookmarkTree(tree);
  }

  @Override
  public void addResolvedAction(AbstractAction action) throws IFException {
    links.addResolvedAction(action);
  }

  @Override
  public int getPageIndex() {
    return links.getPageIndex();
  }
}
