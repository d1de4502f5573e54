package org.filingpress;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The map: which module may import which, and where each library is at home. */
class ArchitectureTests {

  private static final String ROOT = "org.filingpress";

  /** Each module and the modules it may import. */
  private static final Map<String, Set<String>> MODULES =
      Map.of(
          "filing", Set.of(),
          "docx", Set.of("filing"),
          "layout", Set.of("filing"),
          "template", Set.of("filing"),
          "press", Set.of("filing", "docx", "layout", "template"),
          "cli", Set.of("filing", "docx", "layout", "template", "press"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void modulesImportOnlyWhatTheMapAllows() {
    MODULES.forEach(
        (module, allowed) -> {
          String[] forbidden =
              MODULES.keySet().stream()
                  .filter(other -> !other.equals(module) && !allowed.contains(other))
                  .map(ArchitectureTests::inside)
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(inside(module))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(forbidden)
              .allowEmptyShould(true)
              .check(CLASSES);
        });
  }

  @Test
  void everyModuleIsOnTheMapAndMarkedForNullness() {
    Set<String> found =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT + "."))
            .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(MODULES.keySet()).containsAll(found);
    for (String module : found) {
      assertThat(CLASSES.getPackage(ROOT + "." + module).isAnnotatedWith(NullMarked.class))
          .as("package-info of " + module + " is @NullMarked")
          .isTrue();
    }
  }

  @Test
  void theRootPackageHoldsOnlyTheApplication() {
    assertThat(CLASSES.stream().filter(c -> c.getPackageName().equals(ROOT)))
        .extracting(JavaClass::getSimpleName)
        .containsExactly("Application");
  }

  @Test
  void librariesStayAtHome() {
    onlyIn("docx", "org.docx4j..", "freemarker..");
    onlyIn("layout", "org.apache.fop..");
    onlyIn("cli", "picocli..", "me.tongfei..");
  }

  @Test
  void theEnginesKnowNoSpring() {
    noClasses()
        .that()
        .resideInAnyPackage(inside("filing"), inside("docx"), inside("layout"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(CLASSES);
  }

  @Test
  void theModelUsesOnlyTheJdkAndItsJsonBinding() {
    classes()
        .that()
        .resideInAPackage(inside("filing"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "tools.jackson..", "org.jspecify..", inside("filing"))
        .check(CLASSES);
  }

  private static void onlyIn(String module, String... libraries) {
    DescribedPredicate<JavaClass> library = resideInAnyPackage(libraries);
    noClasses()
        .that()
        .resideOutsideOfPackage(inside(module))
        .should()
        .dependOnClassesThat(library)
        .as(List.of(libraries) + " only in " + module)
        .check(CLASSES);
  }

  private static String inside(String module) {
    return ROOT + "." + module + "..";
  }
}
