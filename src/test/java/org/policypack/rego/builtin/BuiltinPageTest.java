package org.policypack.rego.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of builtin functions lists what there is. {@code -Dpolicy.rewrite=true} writes the lists
 * anew; the run still fails.
 */
class BuiltinPageTest {
  private static final Path PAGE = Path.of("docs/rego-builtins.md");
  private static final String START = "<!-- listed by a test: -Dpolicy.rewrite=true -->\n";

  private static final String LEFT_OUT =
      """

      ## Left out

      A call of one of these is a compile-time error with the code `rego_type_error` that gives the reason. Where some `with`
      of the loaded modules or of the query replaces the function, as tests do (`with http.send as mock`), calls of it
      compile; one that is evaluated unreplaced all the same ends the query with `eval_builtin_error`.

      """;

  @Test
  void listsWhatThereIs() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(START) + START.length();
    String wanted = page.substring(0, start) + lists();
    if (Boolean.getBoolean("policy.rewrite")) {
      Files.writeString(PAGE, wanted);
    }
    assertEquals(wanted, page);
  }

  private static String lists() {
    return "\n## Here\n\n"
        + families().entrySet().stream()
            .map(family -> "| " + family.getKey() + " | " + family.getValue() + " |\n")
            .collect(Collectors.joining("", "| family | functions |\n| --- | --- |\n", ""))
        + LEFT_OUT
        + Stream.of(LeftOut.values())
            .map(group -> "| " + group.reason() + " | " + names(group.names().stream()) + " |\n")
            .collect(Collectors.joining("", "| reason | functions |\n| --- | --- |\n", ""));
  }

  private static Map<String, String> families() {
    Map<String, List<String>> found = new TreeMap<>();
    Builtins.all().stream()
        .map(Builtin::name)
        .sorted()
        .forEach(
            name -> {
              int dot = name.lastIndexOf('.');
              String family = dot < 0 ? "(none)" : "`" + name.substring(0, dot) + "`";
              found.computeIfAbsent(family, f -> new ArrayList<>()).add(name);
            });
    Map<String, String> texts = new TreeMap<>();
    found.forEach((family, names) -> texts.put(family, names(names.stream())));
    return texts;
  }

  private static String names(Stream<String> names) {
    return names.map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
