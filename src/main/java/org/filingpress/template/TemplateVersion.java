package org.filingpress.template;

import java.nio.file.Path;
import java.util.List;

/**
 * One version of a template: the folder {@code templates/<name>/<year>/}.
 *
 * @param name of the template, its folder's name
 * @param year the first budget year it is in force for
 * @param counties region codes it serves; empty for the default, which serves all others
 */
public record TemplateVersion(String name, int year, List<String> counties, Path folder) {

  public TemplateVersion {
    counties = List.copyOf(counties);
  }

  /** The Word document that an officer edits. */
  public Path document() {
    return folder.resolve("template.docx");
  }

  boolean isDefault() {
    return counties.isEmpty();
  }
}
