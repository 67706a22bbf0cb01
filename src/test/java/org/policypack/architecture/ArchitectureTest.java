package org.policypack.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds docs/architecture.md: who may use whom, and where the libraries stay. */
class ArchitectureTest {
  private static final String ROOT = "org.policypack";
  private static final String CLI = ROOT + ".cli";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> packagesUseOnlyWhatTheTableAllows() {
    return Layer.ALL.stream().map(layer -> dynamicTest(layer.name(), () -> check(layer)));
  }

  private static void check(Layer layer) {
    classes()
        .that()
        .resideInAPackage(layer.fullName())
        .should()
        .onlyDependOnClassesThat(
            describe("the table allows", (JavaClass used) -> layer.allows(used.getPackageName())))
        .check(CLASSES);
  }

  @Test
  void everyPackageHasARow() {
    Set<String> rows = Layer.ALL.stream().map(Layer::fullName).collect(Collectors.toSet());
    rows.add(CLI);
    Set<String> packages =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(rows), packages);
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> unmarked =
        CLASSES.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(p -> !p.isAnnotatedWith(NullMarked.class))
            .map(p -> p.getName())
            .toList();
    assertEquals(List.of(), unmarked);
  }

  @Test
  void noCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  /** Otherwise parity would compare an engine with itself. */
  @Test
  void nativeEngineAndRegoNeverSeeEachOther() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".engine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".rego..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".rego..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".engine..")
        .check(CLASSES);
  }

  @TestFactory
  Stream<DynamicTest> librariesStayAtTheEdges() {
    return Stream.of(
        library("picocli..", "cli"),
        library("org.snakeyaml..", "pack.load", "rego.yaml"),
        library("com.networknt..", "pack.load"),
        library("com.fasterxml..", "pack.load", "request", "opa"),
        library("com.google.re2j..", "engine.match", "rego.builtin"));
  }

  private static DynamicTest library(String library, String... users) {
    String[] packages = Stream.of(users).map(user -> ROOT + "." + user).toArray(String[]::new);
    return dynamicTest(
        library,
        () ->
            noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES));
  }

  /**
   * A pattern of a pack means what RE2 says, and java.util.regex says something else. The builtins
   * read their own notations with it, such as durations, and run patterns with RE2/J.
   */
  @Test
  void enginesDoNotUseTheRegexesOfJava() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".engine..", ROOT + ".rego.eval")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.regex")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineExits() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(CLI + ".Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }

  @Test
  void nothingPrintsBehindTheBackOfTheCommandLine() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAClassDoes() {
    noClasses().should().haveNameMatching(".*(Util|Utils|Manager|Helper)").check(CLASSES);
  }
}
