package org.policypack.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
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
 * The commands of docs/rego-engine.md print what the page says, and its programs compile and run.
 */
class RegoEnginePageTest {
  private static final Path PAGE = Path.of("docs/rego-engine.md");
  private static final Pattern WORD = Pattern.compile("'[^']*'|\\S+");

  private static final Pattern PROGRAM =
      Pattern.compile("```java\n(.*?public class (\\w+) .*?)```", Pattern.DOTALL);

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
  void theProgramsRun() throws Exception {
    List<String> outputs = new ArrayList<>();
    for (MatchResult program : PROGRAM.matcher(Files.readString(PAGE)).results().toList()) {
      outputs.add(output(program.group(2), program.group(1)));
    }
    assertEquals(
        List.of("discount 10\n", "2 files\n{file=\"a\", owner=\"x\"}\n{file=\"c\", owner=\"x\"}\n"),
        outputs);
  }

  private String output(String name, String program) throws Exception {
    Path source = folder.resolve(name + ".java");
    Files.writeString(source, program);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String path = System.getProperty("java.class.path");
    assertEquals(0, compiler.run(null, null, null, "-cp", path, source.toString()));
    return output(name);
  }

  private String output(String name) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, RegoEnginePageTest.class.getClassLoader())) {
      Method main = loader.loadClass(name).getMethod("main", String[].class);
      System.setOut(new PrintStream(out, true, UTF_8));
      main.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return out.toString(UTF_8).replace("\r", "");
  }
}
