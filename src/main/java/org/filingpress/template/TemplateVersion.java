package org.filingpress.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.filingpress.filing.ProblemsException;
import org.filingpress.filing.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One version of a template: the folder {@code templates/<name>/<year>/}.
 *
 * @param name of the template, its folder's name
 * @param year the first budget year it is in force for
 * @param counties region codes it serves; empty for the default, which serves all others
 * @param retiredFrom the first budget year it is no longer in force for; null while it is not
 *     retired
 * @param plan the columns of the spending plans that its form is meant for, such as {@code 3月底};
 *     empty: whatever a filing has
 */
public record TemplateVersion(
    String name,
    int year,
    List<String> counties,
    Path folder,
    @Nullable Integer retiredFrom,
    List<String> plan) {

  public TemplateVersion {
    counties = List.copyOf(counties);
    plan = List.copyOf(plan);
  }

  /** A version that leaves the columns of the plans to the filings. */
  public TemplateVersion(
      String name, int year, List<String> counties, Path folder, @Nullable Integer retiredFrom) {
    this(name, year, counties, folder, retiredFrom, List.of());
  }

  /** The Word document that an officer edits. */
  public Path document() {
    return folder.resolve("template.docx");
  }

  /**
   * Reads the Word document and compares it with the version's seal, if it has one.
   *
   * @throws ProblemsException when it is not the document that was sealed
   */
  public InputStream open() throws ProblemsException, IOException {
    byte[] bytes = Files.readAllBytes(document());
    Seal.check(folder, bytes);
    return new ByteArrayInputStream(bytes);
  }

  /**
   * Seals the version, which has been used: from now on no other document is taken for it. Where
   * the library may only be read, or a seal is there, nothing happens.
   *
   * @param document that was used, whatever lies in the folder by now
   */
  public void seal(byte[] document) throws IOException {
    Seal.setOnce(folder, document);
  }

  /** SHA-256 of the Word document as it was sealed; null as long as it is not. */
  public @Nullable String sealed() throws ProblemsException, IOException {
    return Seal.read(folder);
  }

  /** SHA-256 of the Word document as it is now; hexadecimal, lower case. */
  public String sha256() throws IOException {
    return Sha256.of(document());
  }

  /** The filing to try it with, as JSON; null when the version has none. */
  public byte @Nullable [] sample() throws IOException {
    try {
      return Files.readAllBytes(folder.resolve("sample.json"));
    } catch (NoSuchFileException none) {
      return null;
    }
  }

  boolean isDefault() {
    return counties.isEmpty();
  }

  /** Whether it is in force at all, for whatever year. */
  boolean isEverInForce() {
    return retiredFrom == null || retiredFrom > year;
  }

  boolean isRetiredFor(int budgetYear) {
    return retiredFrom != null && retiredFrom <= budgetYear;
  }
}
