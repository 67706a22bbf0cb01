package org.policypack.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypack.docs.ConsoleBlocks.Command;
import org.policypack.opa.NeedsOpa;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.TestOpas;

/**
 * Runs every command of {@code docs/parity.md} and {@code docs/consumers.md} and compares what it
 * prints. On the pages {@code opa} is the pinned OPA, {@code opa-1.12.3} that version, and {@code
 * conftest} the one that {@code POLICY_CONFTEST} names; commands for a program that is not at hand
 * are skipped.
 */
@NeedsOpa
class OpaPagesTest {
  private static final List<Path> PAGES =
      List.of(Path.of("docs/parity.md"), Path.of("docs/consumers.md"));
  private static final String PINNED = "1.22.2";
  private static final Pattern PROGRAM = Pattern.compile("\\b(opa(?:-[0-9.]+)?|conftest) [a-z]+ ");

  @TempDir static Path programs;

  static Stream<Arguments> commands() throws IOException {
    Stream.Builder<Arguments> commands = Stream.builder();
    for (Path page : PAGES) {
      for (Command command : ConsoleBlocks.in(page)) {
        commands.add(Arguments.of(page + ":" + command.line(), command));
      }
    }
    return commands.build();
  }

  /** Puts each OPA under the names that the page uses. */
  @BeforeAll
  static void namePrograms() throws IOException {
    for (OpaBinary opa : TestOpas.all()) {
      String version = opa.version().toString();
      name("opa-" + version, opa.path());
      if (version.equals(PINNED)) {
        name("opa", opa.path());
      }
    }
    String conftest = System.getenv("POLICY_CONFTEST");
    if (conftest != null) {
      name("conftest", Path.of(conftest));
    }
  }

  /** A script, since JUnit complains about links that lead out of its folder. */
  private static void name(String program, Path binary) throws IOException {
    Path script = programs.resolve(program);
    Files.writeString(script, "#!/bin/sh\nexec '" + binary + "' \"$@\"\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void printsWhatThePageSays(String place, Command command) throws Exception {
    for (String program : programsOf(command.text()).toList()) {
      Assumptions.assumeTrue(Files.exists(programs.resolve(program)), "no " + program);
    }
    assertEquals(command.output(), run(command.text()), place);
  }

  private static Stream<String> programsOf(String command) {
    return PROGRAM.matcher(command).results().map(found -> found.group(1));
  }

  /** What the command prints on standard output; anything on standard error is put before it. */
  private static String run(String command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
    builder.environment().merge("PATH", programs.toString(), (old, mine) -> mine + ":" + old);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return output;
  }
}
