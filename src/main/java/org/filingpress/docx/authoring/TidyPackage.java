package org.filingpress.docx.authoring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/**
 * Saves a package with equal bytes every time: without times, docx4j's signature, indentation, and
 * the namespaces that no part uses.
 */
final class TidyPackage {

  private static final LocalDateTime ANY_TIME = LocalDateTime.of(2021, 1, 1, 0, 0);
  private static final Pattern NAMESPACE = Pattern.compile(" xmlns:(\\w+)=\"[^\"]*\"");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->");
  private static final Pattern INDENTATION = Pattern.compile(">\\s*\n\\s*<");
  private static final Pattern IGNORABLE = Pattern.compile(" \\w+:Ignorable=\"[^\"]*\"");

  private TidyPackage() {}

  static byte[] bytes(WordprocessingMLPackage word) throws IOException, Docx4JException {
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    word.save(saved);
    ByteArrayOutputStream tidy = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(tidy)) {
      for (Map.Entry<String, byte[]> part : parts(saved.toByteArray()).entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(ANY_TIME);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return tidy.toByteArray();
  }

  /** By name; {@code [Content_Types].xml} sorts first, where readers look for it. */
  private static Map<String, byte[]> parts(byte[] saved) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(saved))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        parts.put(entry.getName(), tidy(xml).getBytes(StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static String tidy(String xml) {
    String lean = COMMENT.matcher(xml).replaceAll("");
    lean = IGNORABLE.matcher(lean).replaceAll("");
    lean = INDENTATION.matcher(lean).replaceAll("><");
    return withoutIdleNamespaces(lean);
  }

  private static String withoutIdleNamespaces(String xml) {
    return NAMESPACE
        .matcher(xml)
        .replaceAll(
            found -> uses(xml, found.group(1)) ? Matcher.quoteReplacement(found.group()) : "");
  }

  private static boolean uses(String xml, String prefix) {
    return Pattern.compile("[< /]" + prefix + ":[\\w]").matcher(xml).find()
        || xml.contains("\"" + prefix + ":");
  }
}
