package org.policypack.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypack.pack.Effect;

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
}
