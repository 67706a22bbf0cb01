package org.policypack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The manual and the page of the commands say the same of the environment. */
class EnvironmentTest {
  @Test
  void thePageListsWhatTheManualDoes() throws IOException {
    String page = Files.readString(Path.of("docs", "cli.md"));
    int start = page.indexOf("| --- | --- |\n", page.indexOf("## Environment\n")) + 14;
    StringBuilder rows = new StringBuilder();
    Environment.ENTRIES.forEach(
        entry -> rows.append("| `%s` | %s |\n".formatted(entry.word(), entry.meaning())));
    assertEquals(rows.toString(), page.substring(start, page.indexOf("\n## ", start)));
  }
}
