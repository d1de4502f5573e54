package org.filingpress.template.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.filingpress.docx.CompiledTemplate;
import org.filingpress.docx.PageNumbers;
import org.filingpress.filing.Filing;
import org.filingpress.filing.ProblemsException;

/** Finds out which fields of the contract a template prints: those whose change it shows. */
final class PrintedFields {

  private PrintedFields() {}

  /**
   * Their paths. A field that only steers what is printed counts; one in the properties does not.
   */
  static Set<String> of(CompiledTemplate template) throws ProblemsException, IOException {
    Map<String, byte[]> base = print(template, ContractField.BASE);
    Set<String> printed = new LinkedHashSet<>();
    for (ContractField field : ContractField.all()) {
      Map<String, byte[]> changed = print(template, field.change().apply(ContractField.BASE));
      if (!same(base, changed)) {
        printed.add(field.path());
      }
    }
    return printed;
  }

  private static Map<String, byte[]> print(CompiledTemplate template, Filing filing)
      throws ProblemsException, IOException {
    ByteArrayOutputStream docx = new ByteArrayOutputStream();
    template.fill(filing).writeTo(docx, PageNumbers.PROVISIONAL);
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.getName().startsWith("docProps/") && !entry.getName().startsWith("customXml/")) {
          parts.put(entry.getName(), zip.readAllBytes());
        }
      }
    }
    return parts;
  }

  private static boolean same(Map<String, byte[]> a, Map<String, byte[]> b) {
    return a.keySet().equals(b.keySet())
        && a.entrySet().stream()
            .allMatch(part -> Arrays.equals(part.getValue(), b.get(part.getKey())));
  }
}
