package org.policypack.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.policypack.cli.PolicyCli;

/**
 * The commands of docs/rego-engine.md print what the page says, and its program compiles and runs.
 */
class RegoEnginePageTest {
  private static final Path PAGE = Path.of("docs/rego-engine.md");
  private static final Pattern WORD = Pattern.compile("'[^']*'|\\S+");

  private static final String IMPORTS =
      """
      import java.nio.file.*;
      import java.time.Duration;
      import java.util.*;
      import org.policypack.rego.eval.*;
      import org.policypack.rego.eval.EvaluationOptions.Limits;
      import org.policypack.rego.syntax.Module;
      import org.policypack.rego.syntax.RegoParser;
      import org.policypack.source.SourceFile;
      import org.policypack.value.*;
      """;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> commandsPrintWhatThePageSays() throws IOException {
    return ConsoleBlocks.in(PAGE).stream()
        .map(c -> DynamicTest.dynamicTest(c.text(), () -> assertEquals(c.output(), run(c.text()))));
  }

  private static String run(String command) {
    String[] words =
        WORD.matcher(command)
            .results()
            .skip(1)
            .map(word -> word.group().replace("'", ""))
            .toArray(String[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, false, UTF_8);
    PolicyCli.run(
        InputStream.nullInputStream(), stream, stream, Path.of("").toAbsolutePath(), words);
    return out.toString(UTF_8);
  }

  @Test
  void theProgramRuns() throws Exception {
    String page = Files.readString(PAGE);
    int start = page.indexOf("```java\n") + "```java\n".length();
    String program = page.substring(start, page.indexOf("```", start));
    Path source = folder.resolve("Example.java");
    Files.writeString(
        source,
        IMPORTS
            + "public class Example { public static void main(String[] args) throws Exception {\n"
            + program
            + "}}\n");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String path = System.getProperty("java.class.path");
    assertEquals(0, compiler.run(null, null, null, "-cp", path, source.toString()));
    assertEquals("discount 10\n", output());
  }

  private String output() throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, RegoEnginePageTest.class.getClassLoader())) {
      Method main = loader.loadClass("Example").getMethod("main", String[].class);
      System.setOut(new PrintStream(out, true, UTF_8));
      main.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    assertTrue(out.size() > 0);
    return out.toString(UTF_8).replace("\r", "");
  }
}
