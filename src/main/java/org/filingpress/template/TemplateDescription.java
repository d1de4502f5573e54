package org.filingpress.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What {@code template.yml} says: {@code counties}, a list of region codes, empty for the default,
 * and {@code firstYear}, which says the same as the folder's name, and perhaps {@code plan}, the
 * columns of the spending plans. Its other fields are for people.
 *
 * @param title its {@code name}; empty when it has none
 * @param plan as {@link TemplateVersion#plan}
 * @param notes empty when it has none
 */
record TemplateDescription(String title, List<String> counties, List<String> plan, String notes) {

  /** Of its bytes. */
  private static final int LARGEST = 100_000;

  private static final Pattern REGION = Pattern.compile("\\d{6}");

  /**
   * @param folder of the version, named by its year
   * @param problems takes what is wrong
   * @return the version, or null when something is
   */
  static @Nullable TemplateVersion read(String name, Path folder, List<Problem> problems)
      throws IOException {
    int year = Integer.parseInt(folder.getFileName().toString());
    int before = problems.size();
    TemplateDescription description = of(folder, year, problems);
    Integer retiredFrom = Retirement.read(folder, problems);
    return problems.size() > before || description == null
        ? null
        : new TemplateVersion(
            name, year, description.counties(), folder, retiredFrom, description.plan());
  }

  /** That of a version's folder, or null when it is missing or something is wrong with it. */
  static @Nullable TemplateDescription of(Path folder, int year, List<Problem> problems)
      throws IOException {
    Path file = folder.resolve("template.yml");
    try (InputStream in = Files.newInputStream(file)) {
      return parse(in.readNBytes(LARGEST + 1), year, file.toString(), problems);
    } catch (NoSuchFileException e) {
      problems.add(Problem.error("template.no-description", file.toString()));
      return null;
    }
  }

  /**
   * @param year that it must say
   * @param place of the problems
   * @return null when something is wrong
   */
  static @Nullable TemplateDescription parse(
      byte[] yaml, int year, String place, List<Problem> problems) {
    int before = problems.size();
    try {
      if (yaml.length > LARGEST) {
        throw new YAMLException("more than " + LARGEST + " bytes");
      }
      Map<?, ?> fields =
          fields(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(yaml)).toString());
      String firstYear = String.valueOf(fields.get("firstYear"));
      if (!String.valueOf(year).equals(firstYear)) {
        problems.add(Problem.error("template.first-year", place, firstYear, String.valueOf(year)));
      }
      List<String> counties = new ArrayList<>();
      if (fields.get("counties") instanceof List<?> codes) {
        for (Object code : codes) {
          add(code, counties, place, problems);
        }
      } else {
        problems.add(Problem.error("template.no-counties", place));
      }
      List<String> plan = PlanColumns.read(fields.get("plan"), place, problems);
      return problems.size() > before
          ? null
          : new TemplateDescription(
              text(fields.get("name")), counties, plan, text(fields.get("notes")));
    } catch (CharacterCodingException e) {
      problems.add(Problem.error("template.description-encoding", place));
    } catch (MarkedYAMLException e) {
      problems.add(malformed(place, e.getProblemMark()));
    } catch (YAMLException e) {
      String limit = String.valueOf(LARGEST / 1000);
      problems.add(Problem.error("template.description-too-large", place, limit));
    }
    return null;
  }

  private static String text(@Nullable Object field) {
    return field == null ? "" : field.toString().strip();
  }

  /** The text of a {@code template.yml} that says this. */
  String text(int firstYear) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("name: \"").append(escaped(title)).append("\"\n");
    yaml.append("counties: ").append(list(counties)).append('\n');
    yaml.append("firstYear: ").append(firstYear).append('\n');
    if (!plan.isEmpty()) {
      yaml.append("plan: ").append(list(plan)).append('\n');
    }
    if (!notes.isEmpty()) {
      yaml.append("notes: |\n");
      notes.lines().forEach(line -> yaml.append("  ").append(line).append('\n'));
    }
    return yaml.toString();
  }

  private static String list(List<String> texts) {
    return texts.stream().map(c -> '"' + c + '"').collect(Collectors.joining(", ", "[", "]"));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ");
  }

  private static Map<?, ?> fields(String yaml) {
    Object loaded = new Yaml(new SafeConstructor(bounded())).load(yaml);
    return loaded instanceof Map<?, ?> map ? map : Map.of();
  }

  /** A description of some lines; what is larger or deeper is none. */
  private static LoaderOptions bounded() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setAllowRecursiveKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(10);
    options.setCodePointLimit(LARGEST);
    return options;
  }

  /** Where it stops being readable; lines and columns are counted from 1. */
  private static Problem malformed(String place, @Nullable Mark at) {
    return at == null
        ? Problem.error("template.bad-description", place, "1", "1")
        : Problem.error(
            "template.bad-description",
            place,
            String.valueOf(at.getLine() + 1),
            String.valueOf(at.getColumn() + 1));
  }

  /** Without quotation marks YAML takes a code that begins with 0 for an octal number. */
  private static void add(
      Object code, List<String> counties, String place, List<Problem> problems) {
    String text = String.valueOf(code);
    boolean leadingZero = code instanceof Integer && text.length() < 6;
    if (leadingZero || !REGION.matcher(text).matches()) {
      problems.add(Problem.error("template.bad-region", place, text));
    } else if (!counties.contains(text)) {
      counties.add(text);
    }
  }
}
