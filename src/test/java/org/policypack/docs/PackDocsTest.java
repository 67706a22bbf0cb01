package org.policypack.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.DiagnosticRenderer;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.engine.CompiledPolicy;
import org.policypack.engine.PolicyCompiler;
import org.policypack.pack.load.LoadedPack;
import org.policypack.pack.load.PackLoader;
import org.policypack.pack.load.PackSchema;
import org.policypack.pack.load.YamlDocument;
import org.policypack.pack.load.YamlReader;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.JsonWriter;

/**
 * Loads every example of the pages about packs. What stands behind {@code yaml} says what a block
 * is: nothing for a whole pack, {@code tests}, {@code inputs} for the declarations that the page's
 * fragments share, {@code pack} for some keys of a pack, {@code when} for a condition, {@code
 * refused} and {@code warned} for a fragment that gets a diagnostic.
 */
class PackDocsTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+) ?([^\\n]*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern ASKED =
      Pattern.compile("^\\$ echo '(.*)' \\| scripts/policy decide .*\\n(.*)$", Pattern.MULTILINE);

  /** The last cell of a row of a table, where it is code that begins with a key. */
  private static final Pattern EXAMPLE =
      Pattern.compile("^\\|.*\\| `([a-z_]+: .+)` \\|$", Pattern.MULTILINE);

  private static final String HEAD =
      """
      apiVersion: policypack/v1
      kind: PolicyPack
      metadata: {id: example, version: 1.0.0}
      rego: {package: example}
      """;

  private static final String DECISION =
      "decision:\n  combining: strictest\n  default: {effect: deny}\n";

  private static final String RULES = "rules:\n  - {id: first, effect: allow, when: always}\n";

  /** A block of a page. */
  private record Block(String page, String language, String kind, String text) {}

  private static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (String page : List.of("pack-language.md", "pack-reference.md")) {
      for (MatchResult m : BLOCK.matcher(read(page)).results().toList()) {
        blocks.add(new Block(page, m.group(1), m.group(2), m.group(3)));
      }
    }
    return blocks;
  }

  private static String read(String page) throws IOException {
    return Files.readString(Path.of("docs", page));
  }

  @Test
  void blocksAreOfKnownKinds() throws IOException {
    Set<String> kinds = Set.of("", "tests", "inputs", "pack", "when", "refused", "warned");
    for (Block block : blocks()) {
      assertTrue(Set.of("yaml", "console", "text").contains(block.language()), block::text);
      assertTrue(kinds.contains(block.kind().replaceFirst(" .*", "")), block::kind);
    }
  }

  @TestFactory
  Stream<DynamicTest> loadsEveryExample() throws IOException {
    return blocks().stream()
        .filter(b -> b.language().equals("yaml"))
        .map(b -> dynamicTest(b.page() + " " + b.kind() + " " + b.text().strip(), () -> check(b)));
  }

  private static void check(Block block) throws IOException {
    if (block.kind().equals("tests")) {
      checkTests(block.text());
      return;
    }
    LoadedPack loaded = load(completed(block));
    List<String> codes = loaded.diagnostics().stream().map(Diagnostic::code).toList();
    String expected = block.kind().replaceFirst("^(refused|warned) ", "");
    boolean told = !expected.equals(block.kind());
    assertEquals(
        told ? List.of(expected) : List.of(),
        codes.stream().distinct().toList(),
        DiagnosticRenderer.render(loaded.diagnostics()));
    assertEquals(block.kind().startsWith("refused"), loaded.pack().isEmpty());
  }

  private static void checkTests(String text) {
    YamlDocument yaml = YamlReader.parse("tests.yaml", text.getBytes(StandardCharsets.UTF_8));
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(yaml.diagnostics());
    PackSchema.check(yaml.root().orElseThrow(), diagnostics);
    assertEquals("", DiagnosticRenderer.render(diagnostics.sorted()));
  }

  private static LoadedPack load(String text) {
    return PackLoader.parse("pack.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The whole pack of which a block shows a part. */
  private static String completed(Block block) throws IOException {
    return switch (block.kind().replaceFirst(" .*", "")) {
      case "" -> block.text();
      case "inputs" -> HEAD + block.text() + DECISION + ruleUsingNames(block.text());
      case "when" -> HEAD + shared(block.page(), "") + DECISION + rule(block.text());
      default ->
          HEAD
              + shared(block.page(), block.text())
              + block.text()
              + (block.text().contains("decision:") ? "" : DECISION)
              + (block.text().contains("rules:") ? "" : RULES);
    };
  }

  /** Named conditions are there to be used. */
  private static String ruleUsingNames(String text) {
    return text.contains("office_hours") ? rule("when:\n  is: office_hours\n") : RULES;
  }

  /** The declarations that a page's fragments share, without the keys that a fragment has. */
  private static String shared(String page, String fragment) throws IOException {
    Block shared =
        blocks().stream()
            .filter(b -> b.page().equals(page) && b.kind().equals("inputs"))
            .findFirst()
            .orElseThrow();
    assertFalse(fragment.startsWith("inputs:"), fragment);
    return shared.text();
  }

  private static String rule(String when) {
    return "rules:\n  - id: first\n    effect: allow\n" + when.indent(4);
  }

  @TestFactory
  Stream<DynamicTest> loadsEveryExampleOfTheTables() throws IOException {
    List<String> examples =
        EXAMPLE.matcher(read("pack-reference.md")).results().map(m -> m.group(1)).toList();
    assertTrue(examples.size() > 30, "examples were found");
    String names = "\n      - {id: second, effect: allow, when: {is: office_hours}}\n";
    return examples.stream()
        .map(
            example ->
                dynamicTest(
                    example,
                    () -> {
                      String pack =
                          HEAD
                              + shared("pack-reference.md", "")
                              + DECISION
                              + rule("when:\n  " + example.replace("\\|", "|"))
                              + names.strip().indent(2);
                      String diagnostics = DiagnosticRenderer.render(load(pack).diagnostics());
                      assertEquals("", diagnostics);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> decidesAsThePageShows() throws IOException {
    Block pack = blocks().stream().filter(b -> b.kind().isEmpty()).findFirst().orElseThrow();
    CompiledPolicy policy = PolicyCompiler.compile(load(pack.text()).pack().orElseThrow());
    List<MatchResult> asked = ASKED.matcher(read("pack-language.md")).results().toList();
    assertTrue(asked.size() >= 6, "questions were found");
    return asked.stream()
        .map(
            m ->
                dynamicTest(
                    m.group(1),
                    () -> {
                      JsonResult request = StrictJson.parse(m.group(1));
                      JsonResult.Parsed parsed = (JsonResult.Parsed) request;
                      String decision = JsonWriter.compact(policy.decide(parsed.value()).toValue());
                      assertEquals(m.group(2), decision);
                    }));
  }
}
