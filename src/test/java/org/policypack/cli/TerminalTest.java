package org.policypack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person at a terminal sees, and nobody else. */
class TerminalTest {
  private static final String ESCAPE = "\u001b[";
  private static final Path FAILING =
      Path.of("src/test/resources/cli/test-failing/files").toAbsolutePath();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private String errors(boolean watched, Map<String, String> environment, String... args) {
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            FAILING,
            environment,
            Optional.empty(),
            watched);
    PolicyCli.run(surroundings, args);
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void coloursAreForTerminals() {
    assertTrue(errors(true, Map.of(), "decode").startsWith(ESCAPE + "1;31merror[cli.usage]"));
  }

  @Test
  void noColoursElsewhere() {
    assertTrue(errors(false, Map.of(), "decode").startsWith("error[cli.usage]: "));
  }

  @Test
  void noColoursWhereTheyAreNotWanted() {
    assertTrue(errors(true, Map.of("NO_COLOR", "1"), "decode").startsWith("error[cli.usage]: "));
  }

  /** https://no-color.org: "when present and not an empty string". */
  @Test
  void anEmptyWishIsNone() {
    assertTrue(errors(true, Map.of("NO_COLOR", ""), "decode").startsWith(ESCAPE));
  }

  @Test
  void progressIsErasedBeforeTheResult() {
    String errors = errors(true, Map.of(), "test", "small");
    assertTrue(errors.contains(" ..."), errors);
    assertTrue(errors.endsWith("\r" + ESCAPE + "K"), errors);
    assertFalse(out.toString(StandardCharsets.UTF_8).contains(ESCAPE));
  }

  @Test
  void noProgressElsewhere() {
    assertEquals("", errors(false, Map.of(), "test", "small"));
  }
}
