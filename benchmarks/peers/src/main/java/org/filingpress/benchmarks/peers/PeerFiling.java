package org.filingpress.benchmarks.peers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/**
 * A filing as plain maps and lists, made ready so that a template needs no more than names: every
 * narrative block is a map, every project knows its number.
 */
public final class PeerFiling {

  private PeerFiling() {}

  public static Map<String, Object> read(Path json) {
    Map<String, Object> filing = map(new ObjectMapper().readValue(json.toFile(), Map.class));
    Map<String, Object> narrative = map(filing.get("narrative"));
    narrative.replaceAll((part, blocks) -> blocks(list(blocks)));
    int number = 0;
    for (Object project : list(filing.get("projects"))) {
      number++;
      map(project).put("number", String.valueOf(number));
      if (list(map(project).get("plan")).size() != 4) {
        throw new IllegalArgumentException("The peers' templates have four columns of the plan");
      }
    }
    filing.put("year", String.valueOf(filing.get("year")));
    return filing;
  }

  private static List<Object> blocks(List<Object> filed) {
    List<Object> blocks = new ArrayList<>();
    for (Object block : filed) {
      Map<String, Object> named = new LinkedHashMap<>();
      if (block instanceof String text) {
        named.put("plain", text);
      } else {
        named.putAll(map(block));
        if (named.containsKey("label")) {
          named.put("labelled", named.get("label") + "：" + named.get("text"));
        }
      }
      blocks.add(named);
    }
    return blocks;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return (List<Object>) value;
  }
}
