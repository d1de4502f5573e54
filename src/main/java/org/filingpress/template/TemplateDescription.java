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
import org.filingpress.filing.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads {@code template.yml}: {@code counties}, a list of region codes, empty for the default, and
 * {@code firstYear}, which says the same as the folder's name, and perhaps {@code plan}, the
 * columns of the spending plans. Its other fields are for people.
 */
final class TemplateDescription {

  /** Of its bytes. */
  private static final int LARGEST = 100_000;

  private static final Pattern REGION = Pattern.compile("\\d{6}");

  private TemplateDescription() {}

  /**
   * @param folder of the version, named by its year
   * @param problems takes what is wrong
   * @return the version, or null when something is
   */
  static @Nullable TemplateVersion read(String name, Path folder, List<Problem> problems)
      throws IOException {
    int year = Integer.parseInt(folder.getFileName().toString());
    Path description = folder.resolve("template.yml");
    List<String> counties = new ArrayList<>();
    List<String> plan = List.of();
    int before = problems.size();
    try (InputStream in = Files.newInputStream(description)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new YAMLException("more than " + LARGEST + " bytes");
      }
      Map<?, ?> fields =
          fields(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      if (!String.valueOf(year).equals(String.valueOf(fields.get("firstYear")))) {
        problems.add(
            Problem.error(
                "template.first-year",
                description.toString(),
                String.valueOf(fields.get("firstYear")),
                String.valueOf(year)));
      }
      if (fields.get("counties") instanceof List<?> codes) {
        for (Object code : codes) {
          add(code, counties, description, problems);
        }
      } else {
        problems.add(Problem.error("template.no-counties", description.toString()));
      }
      plan = PlanColumns.read(fields.get("plan"), description.toString(), problems);
    } catch (NoSuchFileException e) {
      problems.add(Problem.error("template.no-description", description.toString()));
    } catch (CharacterCodingException e) {
      problems.add(Problem.error("template.description-encoding", description.toString()));
    } catch (MarkedYAMLException e) {
      problems.add(malformed(description, e.getProblemMark()));
    } catch (YAMLException e) {
      problems.add(
          Problem.error(
              "template.description-too-large",
              description.toString(),
              String.valueOf(LARGEST / 1000)));
    }
    Integer retiredFrom = Retirement.read(folder, problems);
    return problems.size() > before
        ? null
        : new TemplateVersion(name, year, counties, folder, retiredFrom, plan);
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
  private static Problem malformed(Path description, @Nullable Mark at) {
    return at == null
        ? Problem.error("template.bad-description", description.toString(), "1", "1")
        : Problem.error(
            "template.bad-description",
            description.toString(),
            String.valueOf(at.getLine() + 1),
            String.valueOf(at.getColumn() + 1));
  }

  /** Without quotation marks YAML takes a code that begins with 0 for an octal number. */
  private static void add(
      Object code, List<String> counties, Path description, List<Problem> problems) {
    String text = String.valueOf(code);
    boolean leadingZero = code instanceof Integer && text.length() < 6;
    if (leadingZero || !REGION.matcher(text).matches()) {
      problems.add(Problem.error("template.bad-region", description.toString(), text));
    } else if (!counties.contains(text)) {
      counties.add(text);
    }
  }
}
