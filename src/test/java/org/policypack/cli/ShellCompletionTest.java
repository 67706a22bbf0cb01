package org.policypack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real shells propose, for command lines that end where the tabulator key is hit. */
class ShellCompletionTest {
  private static final String BASH =
      """
      source "$1"
      read -ra COMP_WORDS <<<"$2"
      [[ $2 == *' ' ]] && COMP_WORDS+=('')
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _policy
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  private static final String FISH =
      // Where a pack may be a path, fish proposes folders too.
      "source $argv[1]; complete -C $argv[2] | cut -f 1 | string match -v '*/'";

  @TempDir private Path folder = Path.of("");
  @TempDir private Path scripts = Path.of("");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'policy rego-t',                'rego-test'
          'policy rego-',                 'rego-export rego-test rego-unit'
          'policy test --policy-pack ',   'alpha beta'
          'policy test b',                'beta'
          'policy validate --output js',  'json'
          'policy validate --st',         '--strict'
          'policy eval -f p',             'pretty'
          'policy completion ',           'bash fish zsh'
          'policy rego-test --require',   '--require-opa'
          """)
  void proposes(String line, String expected) throws IOException, InterruptedException {
    for (String pack : List.of("alpha", "beta")) {
      Path packs = Files.createDirectories(folder.resolve("packs").resolve(pack));
      Files.writeString(packs.resolve("pack.yaml"), "");
    }
    assumeTrue(isInstalled("bash"), "bash is not installed");
    assertEquals(expected, proposals("bash", BASH, line), "bash");
    if (isInstalled("fish")) {
      assertEquals(expected, proposals("fish", FISH, line), "fish");
    }
  }

  /** Sorted, since each shell has an order of its own. */
  private String proposals(String shell, String program, String line)
      throws IOException, InterruptedException {
    Path script = scripts.resolve("policy." + shell);
    Files.writeString(script, completion(shell));
    List<String> command =
        shell.equals("bash")
            ? List.of("bash", "--norc", "-c", program, "bash", script.toString(), line)
            : List.of("fish", "--no-config", "-c", program, script.toString(), line);
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    String[] words = output.strip().split("\\s+");
    Arrays.sort(words);
    return String.join(" ", words);
  }

  private static String completion(String shell) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
    assertEquals(
        0, PolicyCli.run(in, stream, stream, Path.of("").toAbsolutePath(), "completion", shell));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static boolean isInstalled(String shell) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, shell)));
  }
}
