package org.policypack.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypack.fixture.PolicyTestService;
import org.policypack.fixture.TestCase;
import org.policypack.fixture.TestLoader;
import org.policypack.fixture.TestReport;
import org.policypack.pack.Effect;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;

class ShippedPacksTest {
  static List<ShippedPack> packs() throws IOException {
    return ShippedPack.all();
  }

  @Test
  void fivePacksShip() throws IOException {
    List<String> ids = packs().stream().map(ShippedPack::toString).toList();

    assertEquals(
        List.of(
            "building-safety",
            "cavra-ai-agent-baseline",
            "llm-access",
            "task-guard",
            "tenant-governance"),
        ids);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void loadsWithoutAnyDiagnosticUnderTheNameOfItsFolder(ShippedPack pack) {
    assertEquals(pack.toString(), pack.load().id());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyRuleThatRestrictsIsMappedToControls(ShippedPack pack) {
    pack.load().rules().stream()
        .filter(rule -> rule.outcome().effect() != Effect.ALLOW)
        .forEach(rule -> assertNotEquals(List.of(), rule.controls(), rule.id()));
  }

  /** Those rules rest on lists that ship empty; {@link EditedPackDataTest} fills them. */
  @ParameterizedTest
  @MethodSource("packs")
  void everyOtherRuleMatchesInSomeTest(ShippedPack pack) throws IOException {
    List<String> resting = List.of("mcp.server.trust.allow", "incident.action_disabled");

    TestReport report = PolicyTestService.run(pack.load(), pack.file());

    assertTrue(report.passed());
    assertEquals(
        List.of(),
        report.unmatchedRules().stream().filter(Predicate.not(resting::contains)).toList());
  }

  @Test
  void theExamplesAreTheSixKnownFixtures() throws IOException {
    ShippedPack cavra = ShippedPack.named("cavra-ai-agent-baseline");
    List<TestCase> cases = TestLoader.load(cavra.load(), cavra.file()).cases();
    List<String> known =
        List.of(
            "allow_terraform_plan",
            "approval_policy_write",
            "block_env_read",
            "block_protected_branch_push",
            "block_terraform_apply",
            "block_unknown_mcp_server");

    assertEquals(known, exampleInputs().map(ShippedPacksTest::caseName).toList());
    for (Path input : exampleInputs().toList()) {
      TestCase fixture =
          cases.stream().filter(c -> c.name().equals(caseName(input))).findFirst().orElseThrow();
      JsonResult parsed = StrictJson.parse(Files.readAllBytes(input));
      assertEquals(
          fixture.request().orElseThrow(),
          assertInstanceOf(JsonResult.Parsed.class, parsed, input.toString()).value());
    }
  }

  /** The inputs of the example, sorted by name. */
  private static Stream<Path> exampleInputs() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples/opa-rego"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("input."))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String caseName(Path input) {
    return input.getFileName().toString().replaceAll("^input\\.|\\.json$", "").replace('-', '_');
  }
}
