package org.filingpress.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.filingpress.filing.Filing;
import org.filingpress.filing.ProblemsException;

/**
 * A filled document as tests look at it.
 *
 * @param docx the file
 * @param parts its parts by name
 */
record Filled(byte[] docx, Map<String, byte[]> parts) {

  /** Bookmarks get the pages 1, 2, 3… by the number at their name's end; the document has 20. */
  private static final PageNumbers PAGES =
      new PageNumbers() {
        @Override
        public String pageOf(String bookmark) {
          return bookmark.replaceAll(".*_0*", "");
        }

        @Override
        public String pageCount() {
          return "20";
        }

        @Override
        public boolean staysWhole(String mark) {
          return true;
        }
      };

  static Filled of(CompiledTemplate template, Filing filing) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      template.fill(filing).writeTo(out, PAGES);
      return new Filled(out.toByteArray(), WordSchema.parts(out.toByteArray()));
    } catch (ProblemsException e) {
      throw new AssertionError(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A template of these blocks, filled; checked against the schema. */
  static Filled of(Filing filing, String... blocks) {
    return of(WordTemplate.of(blocks), filing);
  }

  /** The template filled; checked against the schema. */
  static Filled of(WordTemplate template, Filing filing) {
    return of(template.compile(), filing).valid();
  }

  /** This document, if Word would open it. */
  Filled valid() {
    try {
      List<String> errors = WordSchema.errors(docx);
      if (!errors.isEmpty()) {
        throw new AssertionError(String.join("\n", errors) + "\n" + xml());
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The main document as it reads. */
  String text() {
    return text("word/document.xml");
  }

  String text(String part) {
    return TextProjection.of(parts, part);
  }

  List<String> lines() {
    return text().lines().toList();
  }

  String xml() {
    return xml("word/document.xml");
  }

  String xml(String part) {
    return new String(parts.get(part), StandardCharsets.UTF_8);
  }

  /** The first groups of all finds of a pattern in the main document. */
  List<String> found(String pattern) {
    return Pattern.compile(pattern).matcher(xml()).results().map(Filled::group).toList();
  }

  private static String group(MatchResult result) {
    return result.groupCount() == 0 ? result.group() : result.group(1);
  }
}
