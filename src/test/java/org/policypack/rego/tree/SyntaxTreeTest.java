package org.policypack.rego.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.opa.NeedsOpa;
import org.policypack.opa.TestOpas;
import org.policypack.rego.conformance.ConformanceCase;
import org.policypack.rego.conformance.TestCases;
import org.policypack.rego.json.GoJsonReader;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** The trees of modules are those that {@code rego.parse_module} of the real OPA gives. */
@NeedsOpa
class SyntaxTreeTest {
  private static final String NAME = "module.rego";
  private static final String QUERY =
      "{i: tree | some i, text in input; tree := rego.parse_module(\"" + NAME + "\", text)}";

  /** One rule a paragraph; each is a module of its own. */
  private static final Path RULES = Path.of("src/test/resources/rego/tree/rules.txt");

  @TempDir private Path folder;

  @Test
  void modulesOfTheConformanceCases() throws Exception {
    List<String> texts =
        TestCases.all().stream().map(ConformanceCase::modules).flatMap(List::stream).toList();
    assertTrue(texts.size() > 2_000, "only " + texts.size() + " modules");
    // Go writes .5 as it stands, which is no JSON, so OPA has no tree for such a module.
    compare(texts.stream().filter(text -> !text.contains(", .0")).toList());
  }

  @Test
  void rulesOfAllForms() throws Exception {
    List<String> texts = new ArrayList<>();
    for (String rule : Files.readString(RULES).split("\n\n", -1)) {
      texts.add("package tree\n" + (rule.startsWith("import") ? "" : "import rego.v2\n") + rule);
    }
    compare(texts);
  }

  private void compare(List<String> texts) throws Exception {
    ObjectValue trees = treesOfOpa(texts);
    List<String> different = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Optional<Value> expected = Optional.ofNullable(trees.get(NumberValue.of(i).text()));
      if (!expected.equals(treeOf(texts.get(i)))) {
        different.add(texts.get(i));
      }
    }
    assertEquals(List.of(), different);
  }

  private static Optional<Value> treeOf(String text) {
    SourceFile source = SourceFile.of(NAME, text);
    return RegoParser.parse(source)
        .module()
        .<Value>map(module -> SyntaxTree.of(module, RegoParser.comments(source)));
  }

  /** By the place in the list; texts that do not parse have none. */
  private ObjectValue treesOfOpa(List<String> texts) throws Exception {
    Path input = folder.resolve("input.json");
    Path output = folder.resolve("output.json");
    Files.writeString(input, ArrayValue.ofStrings(texts).toString());
    new ProcessBuilder(
            TestOpas.any().path().toString(), "eval", "-f", "raw", "-i", input.toString(), QUERY)
        .redirectOutput(output.toFile())
        .start()
        .waitFor();
    return (ObjectValue)
        GoJsonReader.read(Files.readString(output), GoJsonReader.Numbers.OF_CALCULATIONS);
  }
}
