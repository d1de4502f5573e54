package org.filingpress.docx;

import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.filingpress.filing.WordPlace;
import org.jspecify.annotations.Nullable;

/**
 * One part of the template, compiled.
 *
 * @param name of the part in the package, such as {@code word/document.xml}
 * @param place what an officer calls it
 * @param program the FreeMarker template
 * @param places where in the template its pieces come from, by their first character
 * @param pieces the XML that it prints as it is
 * @param forms of the runs it prints
 * @param literals fixed pieces of text within printed runs
 * @param tables those that merge or repeat cells
 * @param emptyParagraphs what stands in a cell or text box of which nothing is printed
 * @param contents the table of contents, or null
 * @param firstId greater than every id of the template's own bookmarks and drawings
 */
record PartPlan(
    String name,
    WordPlace place,
    Template program,
    NavigableMap<Integer, Passage> places,
    List<byte[]> pieces,
    List<RunForm> forms,
    List<String> literals,
    List<TablePlan> tables,
    List<String> emptyParagraphs,
    @Nullable ContentsModel contents,
    int firstId) {

  /** Where in the template a failure of the program comes from. */
  Passage placeOf(TemplateException failure) {
    Integer column = failure.getColumnNumber();
    Map.Entry<Integer, Passage> piece = column == null ? null : places.floorEntry(column - 1);
    return piece == null ? new Passage(place, "") : piece.getValue();
  }
}
