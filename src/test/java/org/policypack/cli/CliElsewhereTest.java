package org.policypack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Runs every golden case once more in a JVM with another language (Turkish, whose lower case of I
 * is no i), time zone, line separator and default encoding. The bytes must be the same.
 */
class CliElsewhereTest {
  @Test
  void printsTheSameBytes() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kathmandu",
                "-Dline.separator=\r\n",
                "-Dfile.encoding=ISO-8859-9",
                "-cp",
                System.getProperty("java.class.path"),
                DifferingCases.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    assertEquals("tr_TR Asia/Kathmandu \\r\\n differing: []\n", printed);
  }

  /** Names the cases that print something else here. */
  static final class DifferingCases {
    private DifferingCases() {}

    public static void main(String[] args) throws IOException {
      List<String> differing = new ArrayList<>();
      for (CliCase one : CliCase.all()) {
        if (!one.run().equals(one.expected())) {
          differing.add(one.name());
        }
      }
      String here =
          Locale.getDefault()
              + (" " + ZoneId.systemDefault())
              + (" " + System.lineSeparator().replace("\r", "\\r").replace("\n", "\\n"));
      System.out.print(here + " differing: " + differing + "\n");
    }
  }
}
