package org.filingpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * {@code application.yml} is the list of all settings; one that has no value there is a comment.
 */
class SettingsTests {

  /** Indentation, perhaps a comment's sign, indentation, name, value, explanation. */
  private static final Pattern LINE =
      Pattern.compile("( *)(?:# )?( *)([a-z0-9-]+):(?: +(?!#)(?:\"[^\"]*\"|[^#]*?))?(?: +# (.+))?");

  @Test
  void applicationYmlExplainsEverySetting() throws Exception {
    Map<String, String> explained = new TreeMap<>(listed());

    assertThat(settings()).hasSizeGreaterThan(70).isSubsetOf(explained.keySet());
    assertThat(settings()).allSatisfy(name -> assertThat(explained.get(name)).isNotBlank());
  }

  @Test
  void applicationYmlHasNoSettingThatNothingReads() throws Exception {
    Set<String> read = settings();
    Set<String> groups = new TreeSet<>();
    read.forEach(
        name -> {
          for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            groups.add(name.substring(0, dot));
          }
        });

    assertThat(listed().keySet())
        .filteredOn(name -> name.startsWith("filingpress."))
        .filteredOn(name -> !groups.contains(name))
        .map(name -> name.replaceAll("(jwt\\.roles)\\..*", "$1"))
        .isSubsetOf(read);
  }

  /** Every line of the file that is a setting or a group of them, and what it says of it. */
  private static Map<String, String> listed() throws Exception {
    Map<String, String> listed = new TreeMap<>();
    Deque<String> within = new ArrayDeque<>();
    Deque<Integer> depths = new ArrayDeque<>();
    for (String line : Files.readAllLines(Path.of("src/main/resources/application.yml"))) {
      Matcher setting = LINE.matcher(line);
      if (setting.matches()) {
        int depth = setting.group(1).length() + setting.group(2).length();
        while (!depths.isEmpty() && depths.peek() >= depth) {
          depths.pop();
          within.pop();
        }
        String name = within.isEmpty() ? "" : within.peek() + ".";
        within.push(name + setting.group(3));
        depths.push(depth);
        listed.put(within.peek(), setting.group(4) == null ? "" : setting.group(4));
      }
    }
    return listed;
  }

  private static Set<String> settings() throws ClassNotFoundException {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    Set<String> names = new TreeSet<>();
    for (var found : scan.findCandidateComponents("org.filingpress")) {
      Class<?> type = Class.forName(found.getBeanClassName());
      add(type.getAnnotation(ConfigurationProperties.class).value(), type, names);
    }
    return names;
  }

  private static void add(String prefix, Class<?> type, Set<String> names) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name =
          prefix + "." + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      if (component.getType().isRecord()) {
        add(name, component.getType(), names);
      } else {
        names.add(name);
      }
    }
  }
}
