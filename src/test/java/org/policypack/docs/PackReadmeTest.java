package org.policypack.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypack.docs.ConsoleBlocks.Command;
import org.policypack.engine.CompiledPolicy;
import org.policypack.engine.PolicyCompiler;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.Rule;
import org.policypack.pack.load.PackLoader;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.JsonWriter;

/** Holds the READMEs of the packs that ship: their commands, and their tables of rules. */
class PackReadmeTest {
  private static final Pattern DECIDE =
      Pattern.compile(
          "echo '(?<request>[^']*)' \\| scripts/policy decide --policy-pack (?<id>\\S+) --input -");

  static List<Path> packs() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("packs"))) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void commandsPrintWhatThePageSays(Path folder) throws IOException {
    List<Command> commands = ConsoleBlocks.in(folder.resolve("README.md"));
    CompiledPolicy policy = PolicyCompiler.compile(pack(folder));

    assertFalse(commands.isEmpty());
    for (Command command : commands) {
      Matcher decide = DECIDE.matcher(command.text());
      assertTrue(decide.matches(), command.text());
      assertEquals(folder.getFileName().toString(), decide.group("id"));
      assertEquals(command.output(), decided(policy, decide.group("request")) + "\n");
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void theTableNamesEveryRuleWithItsDecision(Path folder) throws IOException {
    List<String> rows =
        Files.readAllLines(folder.resolve("README.md")).stream()
            .filter(line -> line.startsWith("|"))
            .toList();

    for (Rule rule : pack(folder).rules()) {
      List<String> own =
          rows.stream().filter(row -> row.contains("`" + rule.id() + "` |")).toList();
      assertEquals(1, own.size(), rule.id());
      String decision = rule.outcome().effect().word() + ", " + rule.outcome().severity().word();
      assertTrue(own.getFirst().contains("| " + decision), own.getFirst());
    }
  }

  private static PolicyPack pack(Path folder) {
    return PackLoader.load(folder.resolve("pack.yaml")).pack().orElseThrow();
  }

  private static String decided(CompiledPolicy policy, String request) {
    JsonResult.Parsed parsed =
        assertInstanceOf(JsonResult.Parsed.class, StrictJson.parse(request), request);
    return JsonWriter.compact(policy.decide(parsed.value()).toValue());
  }
}
