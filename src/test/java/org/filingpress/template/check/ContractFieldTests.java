package org.filingpress.template.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.filingpress.filing.Block;
import org.filingpress.filing.Filing;
import org.filingpress.filing.Project;
import org.junit.jupiter.api.Test;

/** The check knows the whole contract, and the program carries what it is tried with. */
class ContractFieldTests {

  @Test
  void everyFieldOfTheContractIsLookedFor() {
    List<String> expected = new ArrayList<>();
    leaves("", Filing.class, expected);

    assertThat(ContractField.all())
        .extracting(ContractField::path)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void everyFieldHasItsOwnChineseNameAndAChangeOfItsOwn() {
    assertThat(ContractField.all()).extracting(ContractField::label).doesNotHaveDuplicates();
    assertThat(ContractField.all())
        .extracting(field -> field.change().apply(ContractField.BASE))
        .doesNotHaveDuplicates()
        .doesNotContain(ContractField.BASE);
  }

  @Test
  void theProgramCarriesAllExamplesAndTheStandardSample() throws Exception {
    String[] examples = new File("examples").list((folder, name) -> name.endsWith(".json"));

    assertThat(TrialFilings.EXAMPLES)
        .containsAll(Arrays.stream(examples).map(name -> name.replace(".json", "")).toList());
    assertThat(TrialFilings.all()).hasSize(3 + TrialFilings.EXAMPLES.size());
    assertThat(TrialFilings.standardSample())
        .isEqualTo(Files.readAllBytes(Path.of("templates/standard/2021/sample.json")));
  }

  /**
   * By the records that hold a filing; a block of the narrative has the three fields of its kinds.
   */
  private static void leaves(String path, Class<?> type, List<String> leaves) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name =
          type == Filing.class && component.getName().equals("projects")
              ? "project"
              : component.getName();
      String place = path.isEmpty() ? name : path + "." + name;
      Class<?> of = component.getType();
      if (of == List.class) {
        Type element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        of = (Class<?>) element;
      }
      if (of == Block.class) {
        leaves.addAll(List.of(place + ".heading", place + ".label", place + ".text"));
      } else if (of.isRecord() && of.getPackage().equals(Project.class.getPackage())) {
        leaves(place, of, leaves);
      } else {
        leaves.add(place);
      }
    }
  }
}
