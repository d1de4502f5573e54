package org.filingpress.layout.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The names of one XML part, each made once: names of the WordprocessingML namespace (transitional
 * or strict) lose their prefix ({@code w:p} is {@code p}), those of the other known namespaces get
 * their usual one ({@code r:id}, {@code wp:inline}).
 *
 * <p>A prefix is taken to mean the same namespace in the whole part, as every producer of Word
 * documents writes it.
 */
final class Names {

  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", ""),
          Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", ""),
          Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"),
          Map.entry("http://purl.oclc.org/ooxml/officeDocument/relationships", "r:"),
          Map.entry(
              "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp:"),
          Map.entry("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp:"),
          Map.entry("http://schemas.openxmlformats.org/drawingml/2006/main", "a:"),
          Map.entry("http://purl.oclc.org/ooxml/drawingml/main", "a:"),
          Map.entry("http://schemas.openxmlformats.org/drawingml/2006/picture", "pic:"),
          Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"),
          Map.entry("http://schemas.microsoft.com/office/word/2010/wordml", "w14:"),
          Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps:"),
          Map.entry("urn:schemas-microsoft-com:vml", "v:"),
          Map.entry("http://schemas.openxmlformats.org/package/2006/relationships", "rel:"),
          Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"));

  private final Map<String, String> prefixes = new HashMap<>();
  private String[] table = new String[256];
  private char[][] spelled = new char[256][];
  private int size;

  /** Takes in a namespace declaration; names made before keep their meaning. */
  void declare(String prefix, String namespace) {
    String usual = USUAL.get(namespace);
    String canonical = usual != null ? usual : prefix.isEmpty() ? "?:" : prefix + ":";
    if (!canonical.equals(prefixes.put(prefix, canonical)) && size > 0) {
      Arrays.fill(table, null);
      size = 0;
    }
  }

  String name(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = (hash ^ hash >>> 15) & table.length - 1;
    while (table[slot] != null) {
      char[] known = spelled[slot];
      if (known.length == end - start && Arrays.equals(known, 0, known.length, text, start, end)) {
        return table[slot];
      }
      slot = slot + 1 & table.length - 1;
    }
    String made = canonical(new String(text, start, end - start));
    table[slot] = made;
    spelled[slot] = Arrays.copyOfRange(text, start, end);
    if (++size * 2 > table.length) {
      grow();
    }
    return made;
  }

  /** An attribute without a prefix is spelled like an element of the default namespace. */
  private String canonical(String name) {
    int colon = name.indexOf(':');
    if (colon < 0) {
      return (prefixes.getOrDefault("", "") + name);
    }
    String prefix = name.substring(0, colon);
    String local = name.substring(colon + 1);
    String usual = prefixes.get(prefix);
    if (usual != null) {
      return (usual + local);
    }
    return name;
  }

  private void grow() {
    String[] oldTable = table;
    char[][] oldSpelled = spelled;
    table = new String[oldTable.length * 2];
    spelled = new char[table.length][];
    for (int i = 0; i < oldTable.length; i++) {
      if (oldTable[i] != null) {
        int hash = 0;
        for (char c : oldSpelled[i]) {
          hash = 31 * hash + c;
        }
        int slot = (hash ^ hash >>> 15) & table.length - 1;
        while (table[slot] != null) {
          slot = slot + 1 & table.length - 1;
        }
        table[slot] = oldTable[i];
        spelled[slot] = oldSpelled[i];
      }
    }
  }
}
