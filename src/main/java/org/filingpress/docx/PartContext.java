package org.filingpress.docx;

import java.util.Collection;
import java.util.Set;
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;

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

  ExpressionCompiler expressions(Place place) {
    return new ExpressionCompiler(scope, loopVariables, place, problems);
  }

  /** The model of the contents, once they have been met. */
  @Nullable ContentsModel contentsModel() {
    return contentsModel;
  }

  void contents(ContentsModel model) {
    contentsModel = model;
  }

  void report(Place place, String code, String... arguments) {
    problems.add(place.problem(code, arguments));
  }
}
