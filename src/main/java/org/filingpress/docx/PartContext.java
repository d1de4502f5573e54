package org.filingpress.docx;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.filingpress.docx.language.Mark;
import org.filingpress.docx.parts.Whereabouts;
import org.filingpress.docx.parts.Wml;
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What the compilers of one part share: the program they write, and the scope they have reached.
 */
final class PartContext {

  private final StyleSheet styles;
  private final Set<String> loopVariables;
  private final @Nullable ContentsField contents;
  private final Collection<Problem> problems;
  private final Program program = new Program();
  private @Nullable ContentsModel contentsModel;
  private Scope scope = Scope.ofFiling();
  private int openDirectives;
  private int wholeRows;
  private boolean inConditionalRow;
  private @Nullable Whereabouts whereabouts;

  /**
   * @param loopVariables every loop variable of the template
   * @param contents the field whose lines list this part's headings, or null
   */
  PartContext(
      StyleSheet styles,
      Set<String> loopVariables,
      @Nullable ContentsField contents,
      Collection<Problem> problems) {
    this.styles = styles;
    this.loopVariables = loopVariables;
    this.contents = contents;
    this.problems = problems;
  }

  StyleSheet styles() {
    return styles;
  }

  @Nullable ContentsField contents() {
    return contents;
  }

  Program program() {
    return program;
  }

  Scope scope() {
    return scope;
  }

  void enter(Scope next) {
    scope = next;
  }

  /** A row that is to stay on one page begins here, or ends: {@code 1} or {@code -1}. */
  void countWholeRow(int change) {
    wholeRows += change;
  }

  /** Whether this place is in a row that is to stay on one page. */
  boolean isInWholeRow() {
    return wholeRows > 0;
  }

  /** Whether this place is in a row that is left out when nothing is printed in it. */
  boolean isInConditionalRow() {
    return inConditionalRow;
  }

  void inConditionalRow(boolean begins) {
    inConditionalRow = begins;
  }

  /** Says where the elements of the part stand that is compiled. */
  void locate(Whereabouts ofPart) {
    whereabouts = ofPart;
  }

  /** The number of a paragraph, table, row or cell in what holds it. */
  int numberOf(Element element) {
    return whereabouts == null ? 1 : whereabouts.number(element);
  }

  /** All places of the part in its order; none of a part that is not WordprocessingML. */
  Set<String> places() {
    return whereabouts == null ? Set.of() : whereabouts.places();
  }

  /** Counts the directives that are open at this place, in all elements around it. */
  int countOpen(int change) {
    openDirectives += change;
    return openDirectives;
  }

  ExpressionCompiler expressions(Passage place) {
    return new ExpressionCompiler(scope, loopVariables, place, problems);
  }

  /** The model of the contents, once they have been met. */
  @Nullable ContentsModel contentsModel() {
    return contentsModel;
  }

  void contents(ContentsModel model) {
    contentsModel = model;
  }

  /** Reports a mark for cells that stands in no cell, or too deep in one to be found. */
  void checkCellMarks(Element paragraph, List<Mark> marks, Passage place) {
    for (Mark mark : marks) {
      if (mark.isCellMark() && !Wml.is(paragraph.getParentNode(), "tc")) {
        report(place.at(mark), "docx.mark-outside-cell");
      }
    }
  }

  void report(Passage place, String code, String... arguments) {
    problems.add(place.problem(code, arguments));
  }
}
