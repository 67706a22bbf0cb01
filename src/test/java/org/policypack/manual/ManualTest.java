package org.policypack.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypack.cases.CaseTest;

/** What is written about a program whose words need every kind of quoting. */
class ManualTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "manual");

  private static final Subcommand COPY =
      new Subcommand(
          "copy",
          "Copy a thing; it's not moved.",
          "tool copy [-f=FORM] [--to=DIR] [--pack=ID|PATH] FILE",
          List.of(
              new Flag(
                  List.of("-f", "--format"),
                  "FORM",
                  "How: [raw] or json, don't ask.",
                  new Values.Words(List.of("raw", "json"))),
              new Flag(List.of("--to"), "DIR", "Where to: a folder.", new Values.Folders()),
              new Flag(List.of("--pack"), "ID|PATH", "The pack.", new Values.Packs()),
              new Flag(List.of("--name"), "NAME", "Any name.", new Values.Text()),
              new Flag(List.of("-q", "--quiet"), "", "Say nothing.", new Values.None())),
          Optional.of(new Operand("FILE", "What to copy.", new Values.Files())),
          List.of(".hidden files are copied too.", "'quoted' and \\escaped ones as well."),
          List.of("tool copy -f raw 'a b'", "tool copy --to ../x a-b"),
          List.of());

  private static final Subcommand NOTHING =
      new Subcommand(
          "nothing",
          "Do nothing.",
          "tool nothing",
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of());

  private static final Subcommand AGAIN =
      new Subcommand(
          "list copy",
          "List what was copied.",
          "tool list copy [-n=COUNT]",
          List.of(new Flag(List.of("-n"), "COUNT", "How many.", new Values.Text())),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of());

  private static final Subcommand LIST =
      new Subcommand(
          "list",
          "List things.",
          "tool list [COMMAND]",
          List.of(new Flag(List.of("--all"), "", "All of them.", new Values.None())),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(AGAIN));

  private static final Program PROGRAM =
      new Program(
          "tool",
          "1.2.3",
          "A tool: it does things.",
          List.of(new Flag(List.of("-h", "--help"), "", "Show this help.", new Values.None())),
          List.of(COPY, NOTHING, LIST));

  private static Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    texts.put("tool.bash", BashCompletion.of(PROGRAM));
    texts.put("tool.zsh", ZshCompletion.of(PROGRAM));
    texts.put("tool.fish", FishCompletion.of(PROGRAM));
    texts.put(
        "tool.1",
        ManPage.of(
            PROGRAM,
            List.of(
                new ManPage.Chapter(
                    "EXIT STATUS", List.of(new ManPage.Entry("0", "All is well."))))));
    texts.put("tool-copy.1", ManPage.of(PROGRAM, COPY));
    texts.put("tool-list.1", ManPage.of(PROGRAM, LIST));
    texts.put("tool-list-copy.1", ManPage.of(PROGRAM, AGAIN));
    texts.put("tool-nothing.1", ManPage.of(PROGRAM, NOTHING));
    return texts;
  }

  @TestFactory
  Stream<DynamicTest> isAsExpected() {
    return texts().entrySet().stream()
        .map(text -> FOLDER.resolve(text.getKey()))
        .map(file -> CaseTest.of(file, () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    String actual = texts().getOrDefault(file.getFileName().toString(), "");
    String expected = Files.exists(file) ? Files.readString(file) : "";
    if (Boolean.getBoolean("policy.rewrite") && !actual.equals(expected)) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
      fail("rewrote " + file + "; read the change");
    }
    assertEquals(expected, actual);
  }

  @Test
  void nothingIsOrphaned() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(
          List.copyOf(texts().keySet()),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }
}
