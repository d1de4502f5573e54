package org.filingpress.docx.parts;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.filingpress.docx.output.ZipDirectory;
import org.filingpress.filing.Problem;
import org.filingpress.filing.ProblemsException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The parts of a Word file (ECMA-376-2) that came from a stranger, unpacked within bounds.
 *
 * @param parts by name without the leading slash, in the file's order
 */
public record TemplatePackage(Map<String, byte[]> parts) {

  private static final int MAX_PARTS = 2_000;
  private static final int MAX_BYTES = 100_000_000;

  /** What tells kinds of files apart, in bytes. */
  private static final int BEGINNING = 8;

  /** Of one part of XML: as a tree it takes ten times as much memory. */
  static final int MAX_XML_BYTES = 20_000_000;

  /**
   * @throws ProblemsException when it is no zip, or one that is too large or names its entries
   *     outside itself
   */
  public static TemplatePackage read(InputStream docx) throws ProblemsException, IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    Set<String> entries = new HashSet<>();
    int left = MAX_BYTES;
    byte[] file = all(docx);
    String beginning =
        new String(file, 0, Math.min(BEGINNING, file.length), StandardCharsets.ISO_8859_1);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        byte[] bytes = zip.readNBytes(left + 1);
        left -= bytes.length;
        if (!isSafe(name)) {
          throw refused("docx.bad-part-name", name);
        } else if (left < 0) {
          throw refused("docx.too-large", String.valueOf(MAX_BYTES / 1_000_000));
        } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
          throw refused("docx.duplicate-part", name);
        } else if (names.size() > MAX_PARTS) {
          throw refused("docx.too-many-parts", String.valueOf(MAX_PARTS));
        } else if (!entry.isDirectory()) {
          parts.put(name, bytes);
        }
        entries.add(name);
      }
      if (parts.containsKey("[Content_Types].xml")) {
        ZipDirectory.check(file, entries);
      }
    } catch (ZipException | EOFException | IllegalArgumentException broken) {
      throw refused("docx.damaged");
    }
    if (!parts.containsKey("[Content_Types].xml")) {
      throw noPackage(beginning);
    }
    return new TemplatePackage(parts);
  }

  private static byte[] all(InputStream docx) throws ProblemsException, IOException {
    try (docx) {
      byte[] file = docx.readNBytes(MAX_BYTES + 1);
      if (file.length > MAX_BYTES) {
        throw refused("docx.too-large", String.valueOf(MAX_BYTES / 1_000_000));
      }
      return file;
    }
  }

  /** Says what a file is that is no package, as far as its first bytes tell. */
  private static ProblemsException noPackage(String beginning) {
    if (beginning.isEmpty()) {
      return refused("docx.empty-file");
    } else if (beginning.startsWith("\u00D0\u00CF\u0011\u00E0")) { // MS-CFB, 2.2
      return refused("docx.old-format");
    } else if (beginning.startsWith("%PDF")) {
      return refused("docx.other-format", "PDF");
    } else if (beginning.startsWith("{\\rtf")) {
      return refused("docx.other-format", "RTF");
    } else if (beginning.startsWith("PK")) {
      return refused("docx.other-format", "ZIP");
    }
    return refused("docx.not-a-package");
  }

  private static boolean isSafe(String name) {
    return !name.startsWith("/")
        && name.indexOf('\\') < 0
        && name.indexOf(':') < 0
        && !List.of(name.split("/", -1)).contains("..")
        && name.chars().noneMatch(Character::isISOControl);
  }

  private static ProblemsException refused(String code, String... arguments) {
    return new ProblemsException(List.of(Problem.error(code, "", arguments)));
  }

  /** A part as a tree, or null when there is no such part or it is not well-formed. */
  public @Nullable Document tree(String part, List<Problem> problems) {
    byte[] bytes = parts.get(part);
    if (bytes == null) {
      return null;
    }
    if (bytes.length > MAX_XML_BYTES) {
      String limit = String.valueOf(MAX_XML_BYTES / 1_000_000);
      problems.add(Problem.error("docx.part-too-large", part, limit));
      return null;
    }
    try {
      return Xml.parse(bytes);
    } catch (Xml.TooDeepException deep) {
      problems.add(Problem.error("docx.part-too-deep", part, String.valueOf(Xml.MAX_DEPTH)));
    } catch (SAXException broken) {
      problems.add(broken(part, broken));
    }
    return null;
  }

  /** The JDK's parser says the rest in its own language. */
  private static Problem broken(String part, SAXException broken) {
    String message = String.valueOf(broken.getMessage());
    if (message.contains("DOCTYPE")) {
      return Problem.error("docx.document-type", part);
    } else if (message.startsWith("JAXP")) {
      return Problem.error("docx.part-too-large-for-xml", part);
    }
    SAXParseException at = broken instanceof SAXParseException parsed ? parsed : null;
    return Problem.error(
        "docx.broken-part",
        part,
        String.valueOf(at == null ? 1 : Math.max(1, at.getLineNumber())),
        String.valueOf(at == null ? 1 : Math.max(1, at.getColumnNumber())));
  }

  /** The same package with another content of these of its parts. */
  public TemplatePackage with(Map<String, byte[]> others) {
    Map<String, byte[]> changed = new LinkedHashMap<>(parts);
    changed.putAll(others);
    return new TemplatePackage(changed);
  }

  /** The names of all parts whose name ends so. */
  public List<String> namesEndingWith(String end) {
    List<String> names = new ArrayList<>(parts.keySet());
    names.removeIf(name -> !name.endsWith(end));
    return names;
  }
}
