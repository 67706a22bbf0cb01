package org.policypack.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policypack.value.StringValue;

/**
 * What is said of texts that are no JSON: a line each, the text as a JSON string, an arrow, the
 * message. {@code -Dpolicy.rewrite=true} writes the messages anew and fails.
 */
class GrammarErrorTest {
  private static final Path CASES = Path.of("src/test/resources/requests/not-json.txt");

  @Test
  void saysWhatIsExpected() throws IOException {
    List<String> expected = Files.readAllLines(CASES);
    List<String> actual = expected.stream().map(GrammarErrorTest::answered).toList();
    if (Boolean.getBoolean("policy.rewrite")) {
      Files.write(CASES, actual);
    }
    assertTrue(expected.size() > 50, "cases were found");
    assertEquals(String.join("\n", expected), String.join("\n", actual));
  }

  /** Each has a reason, and none speaks of Jackson's settings or sources. */
  @Test
  void saysItInOurWords() throws IOException {
    for (String line : Files.readAllLines(CASES)) {
      assertTrue(line.matches(".* -> .*[^.N]\\."), line);
      assertTrue(!line.matches(".*(?i:feature|enable|parser|source|code [0-9]).*"), line);
    }
  }

  private static String answered(String line) {
    String text = line.substring(0, line.lastIndexOf(" -> "));
    String decoded =
        assertInstanceOf(
                StringValue.class,
                assertInstanceOf(JsonResult.Parsed.class, StrictJson.parse(text), text).value())
            .text();
    JsonResult.Refused refused =
        assertInstanceOf(JsonResult.Refused.class, StrictJson.parse(decoded), text);
    return text + " -> " + refused.message();
  }
}
