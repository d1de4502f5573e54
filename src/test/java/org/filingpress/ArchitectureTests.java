package org.filingpress;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The map: which module may import which, and where each library is at home.
 *
 * <p>Longer than most: it is one map, to be read as one.
 */
class ArchitectureTests {

  private static final String ROOT = "org.filingpress";

  /** Each module and the modules it may import. */
  private static final Map<String, Set<String>> MODULES =
      Map.of(
          "filing", Set.of(),
          "docx", Set.of("filing"),
          "layout", Set.of("filing"),
          "template", Set.of("filing", "docx", "layout"),
          "press", Set.of("filing", "docx", "layout", "template"),
          "county", Set.of("filing", "press", "store"),
          "store", Set.of("filing"),
          "http", Set.of("filing", "template", "press", "store", "county", "refresh"),
          "refresh", Set.of("filing", "template", "press", "store"),
          "cli",
              Set.of(
                  "filing",
                  "docx",
                  "layout",
                  "template",
                  "press",
                  "store",
                  "county",
                  "refresh",
                  "http"));

  /** Each room of {@code docx} and the rooms it may import. */
  private static final Map<String, Set<String>> WORD_ROOMS =
      Map.of(
          "language", Set.of(),
          "output", Set.of(),
          "parts", Set.of("output"),
          "year", Set.of("parts"),
          "authoring", Set.of());

  /** Each room of {@code layout} and the rooms it may import. */
  private static final Map<String, Set<String>> ROOMS =
      Map.of(
          "font", Set.of(),
          "word", Set.of(),
          "line", Set.of("font", "word"),
          "page", Set.of("font", "word", "line"),
          "pdf", Set.of("font", "word", "line", "page"));

  /** Each room of {@code county} and the rooms it may import. */
  private static final Map<String, Set<String>> COUNTY_ROOMS =
      Map.of(
          "folder", Set.of(),
          "stop", Set.of(),
          "source", Set.of("folder", "stop"),
          "bundle", Set.of("folder", "stop", "source"));

  /** Each room of {@code http} and the rooms it may import; the service itself imports them all. */
  private static final Map<String, Set<String>> HTTP_ROOMS =
      Map.of(
          "problem", Set.of(),
          "exchange", Set.of("problem"),
          "guard", Set.of("problem", "exchange"),
          "document", Set.of("problem", "exchange", "guard"),
          "filing", Set.of("problem", "exchange", "guard"),
          "county", Set.of("problem", "exchange", "guard", "document"),
          "template", Set.of("problem", "exchange", "guard", "document"));

  /** What of {@code layout} itself its rooms may import: words that its callers use, too. */
  private static final Set<String> SHARED =
      Set.of("FontsException", "Heading", "PageSize", "PdfInfo", "VolumePlace", "WordParts");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void modulesImportOnlyWhatTheMapAllows() {
    importOnlyWhatIsAllowed("", MODULES);
  }

  @Test
  void roomsOfTheLayoutImportOnlyWhatTheMapAllows() {
    importOnlyWhatIsAllowed("layout.", ROOMS);
  }

  @Test
  void roomsOfWordImportOnlyWhatTheMapAllows() {
    importOnlyWhatIsAllowed("docx.", WORD_ROOMS);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".docx.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".docx")
        .check(CLASSES);
  }

  @Test
  void callersOfWordSeeItsYearsAndNoOtherRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage(inside("docx"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + ".docx.*..").and(resideOutsideOfPackage(inside("docx.year"))))
        .check(CLASSES);
  }

  @Test
  void everyRoomOfWordIsOnTheMapAndMarkedForNullness() {
    isOnTheMap("docx", WORD_ROOMS);
  }

  @Test
  void roomsOfWordKnowNothingOfTheHouse() {
    for (String room : List.of("docx.language", "docx.output")) {
      noClasses()
          .that()
          .resideInAPackage(ROOT + "." + room)
          .should()
          .dependOnClassesThat(
              resideInAPackage(ROOT + "..").and(resideOutsideOfPackage(ROOT + "." + room)))
          .check(CLASSES);
    }
  }

  @Test
  void roomsOfTheLayoutShareOnlyAFewWordsWithItsCallers() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".layout.*..")
        .should()
        .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + ".layout").or(shared()))
        .check(CLASSES);
    noClasses()
        .that(shared())
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".layout.*..")
        .check(CLASSES);
  }

  @Test
  void theRoomsOfTheLayoutAreItsOwnAffair() {
    noClasses()
        .that()
        .resideOutsideOfPackage(inside("layout"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".layout.*..")
        .check(CLASSES);
  }

  @Test
  void everyRoomOfTheLayoutIsOnTheMapAndMarkedForNullness() {
    isOnTheMap("layout", ROOMS);
  }

  @Test
  void roomsOfTheCountyImportOnlyWhatTheMapAllows() {
    importOnlyWhatIsAllowed("county.", COUNTY_ROOMS);
  }

  @Test
  void roomsOfTheCountyKnowNothingOfItsRun() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".county.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".county")
        .check(CLASSES);
  }

  @Test
  void callersOfTheCountySeeItsSourcesAndHowToStopItAndNoOtherRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage(inside("county"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(inside("county.folder"), inside("county.bundle"))
        .check(CLASSES);
  }

  @Test
  void everyRoomOfTheCountyIsOnTheMapAndMarkedForNullness() {
    isOnTheMap("county", COUNTY_ROOMS);
  }

  @Test
  void roomsOfTheServiceImportOnlyWhatTheMapAllows() {
    importOnlyWhatIsAllowed("http.", HTTP_ROOMS);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".http.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".http")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(inside("http"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".http.*..")
        .check(CLASSES);
  }

  @Test
  void everyRoomOfTheServiceIsOnTheMapAndMarkedForNullness() {
    isOnTheMap("http", HTTP_ROOMS);
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
    onlyIn("layout.pdf", "org.apache.fop..", "org.apache.xmlgraphics..");
    onlyIn("cli", "picocli..", "me.tongfei..");
    onlyIn("county.bundle", "org.apache.poi..");
    onlyIn(Set.of("county", "refresh"), resideInAnyPackage("org.springframework.batch.."));
    onlyIn(
        "http",
        "jakarta.servlet..",
        "org.apache.catalina..",
        "org.springframework.web..",
        "org.springframework.security..",
        "com.nimbusds..",
        "io.github.bucket4j..");
    onlyIn("store", "org.flywaydb..", "org.h2..", "org.postgresql..");
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

  private static void isOnTheMap(String module, Map<String, Set<String>> rooms) {
    assertThat(CLASSES.getPackage(ROOT + "." + module).getSubpackagesInTree())
        .allMatch(room -> room.isAnnotatedWith(NullMarked.class))
        .extracting(JavaPackage::getRelativeName)
        .containsExactlyInAnyOrderElementsOf(rooms.keySet());
  }

  private static void importOnlyWhatIsAllowed(String prefix, Map<String, Set<String>> map) {
    map.forEach(
        (name, allowed) -> {
          String[] forbidden =
              map.keySet().stream()
                  .filter(other -> !other.equals(name) && !allowed.contains(other))
                  .map(other -> inside(prefix + other))
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(inside(prefix + name))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(forbidden)
              .allowEmptyShould(true)
              .check(CLASSES);
        });
  }

  private static DescribedPredicate<JavaClass> shared() {
    return DescribedPredicate.describe(
        "are shared words of layout",
        type ->
            type.getPackageName().equals(ROOT + ".layout")
                && SHARED.contains(type.getSimpleName()));
  }

  private static void onlyIn(String home, String... libraries) {
    onlyIn(home, resideInAnyPackage(libraries));
  }

  private static void onlyIn(String home, DescribedPredicate<JavaClass> library) {
    onlyIn(Set.of(home), library);
  }

  private static void onlyIn(Set<String> homes, DescribedPredicate<JavaClass> library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            homes.stream().map(ArchitectureTests::inside).toArray(String[]::new))
        .should()
        .dependOnClassesThat(library)
        .as(library.getDescription() + " only in " + homes)
        .check(CLASSES);
  }

  private static String inside(String module) {
    return ROOT + "." + module + "..";
  }
}
