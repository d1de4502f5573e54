package org.filingpress.http.problem;

import java.nio.file.Path;
import java.util.List;
import org.filingpress.filing.Problem;

/** Problems as they may be told outside, where nobody needs to know which folders there are. */
public final class Outside {

  private Outside() {}

  /**
   * The same problems with places relative to these folders.
   *
   * @param folders absolute
   */
  public static List<Problem> of(List<Problem> problems, Path... folders) {
    return problems.stream()
        .map(
            p ->
                new Problem(
                    p.severity(),
                    p.code(),
                    without(p.place(), folders),
                    p.arguments().stream().map(text -> without(text, folders)).toList()))
        .toList();
  }

  private static String without(String text, Path... folders) {
    String told = text;
    for (Path folder : folders) {
      String path = folder.toString();
      told = told.replace(path + folder.getFileSystem().getSeparator(), "").replace(path, "");
    }
    return told;
  }
}
