package org.policypack.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A golden case of the command line.
 *
 * <p>{@code commands} holds one command line a line, run one after the other in a copy of {@code
 * files} with the bytes of {@code stdin}; words are separated by blanks, and single quotes hold one
 * together. Expected are {@code stdout}, {@code stderr}, {@code exit} (a code a line), and {@code
 * tree}: the paths of all files afterwards, where they differ from those before; {@code written}:
 * what the files of the folder {@code out} hold afterwards, each under a line with its name. A file
 * that is not there stands for nothing printed and nothing changed.
 *
 * @param folder the case's own folder
 */
record CliCase(Path folder) {
  static final Path ROOT = Path.of("src", "test", "resources", "cli");

  /** What a case may be made of; anything else in its folder is an orphan. */
  static final List<String> INPUTS = List.of("commands", "stdin", "files");

  private static final String HEADING = "=== ";

  private static final Pattern WORD = Pattern.compile("'[^']*'|\\S+");

  static final List<String> OUTPUTS = List.of("stdout", "stderr", "exit", "tree", "written");

  /** All cases, sorted by name. */
  static List<CliCase> all() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.sorted().map(CliCase::new).toList();
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  /** What is expected, by the name of its file; empty texts are left out. */
  Map<String, String> expected() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String name : OUTPUTS) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        texts.put(name, Files.readString(file));
      }
    }
    return texts;
  }

  /** Runs the case in a new folder, which is deleted again. */
  Map<String, String> run() throws IOException {
    Path cwd = Files.createTempDirectory("policy-cli-");
    try {
      copy(folder.resolve("files"), cwd);
      return runIn(cwd.toRealPath());
    } finally {
      delete(cwd);
    }
  }

  private Map<String, String> runIn(Path cwd) throws IOException {
    String before = tree(cwd);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    StringBuilder exit = new StringBuilder();
    for (String command : Files.readAllLines(folder.resolve("commands"))) {
      exit.append(runOne(command, cwd, out, err)).append('\n');
    }
    String after = tree(cwd);
    Map<String, String> texts = new TreeMap<>();
    texts.put("stdout", shown(out, cwd));
    texts.put("stderr", shown(err, cwd));
    texts.put("exit", exit.toString());
    texts.put("tree", after.equals(before) ? "" : after);
    texts.put("written", written(cwd));
    texts.values().removeIf(String::isEmpty);
    return texts;
  }

  private int runOne(String command, Path cwd, ByteArrayOutputStream out, ByteArrayOutputStream err)
      throws IOException {
    Path stdin = folder.resolve("stdin");
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(Files.exists(stdin) ? Files.readAllBytes(stdin) : new byte[0]),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            cwd,
            Map.of(),
            Optional.empty());
    return PolicyCli.run(surroundings, words(command));
  }

  /** The words behind {@code policy}. */
  static String[] words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group().replace("'", ""))
        .skip(1)
        .toArray(String[]::new);
  }

  private static String shown(ByteArrayOutputStream bytes, Path cwd) {
    return shown(bytes.toString(StandardCharsets.UTF_8), cwd);
  }

  private static String shown(String text, Path cwd) {
    return text.replace(cwd.toString(), "$CWD");
  }

  private static String written(Path cwd) throws IOException {
    Path out = cwd.resolve("out");
    if (!Files.isDirectory(out)) {
      return "";
    }
    StringBuilder texts = new StringBuilder();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.sorted().toList()) {
        texts.append(HEADING).append(file.getFileName()).append('\n');
        texts.append(shown(Files.readString(file), cwd));
      }
    }
    return texts.toString();
  }

  /** The files of {@code out} as the case expects them, by their names. */
  Map<String, String> written() throws IOException {
    Map<String, String> files = new TreeMap<>();
    String all = expected().getOrDefault("written", "");
    for (String part : all.split("(?m)^" + HEADING, -1)) {
      int end = part.indexOf('\n');
      if (end > 0) {
        files.put(part.substring(0, end), part.substring(end + 1));
      }
    }
    return files;
  }

  private static String tree(Path cwd) throws IOException {
    try (Stream<Path> paths = Files.walk(cwd)) {
      return paths
          .filter(path -> !path.equals(cwd))
          .map(path -> cwd.relativize(path).toString() + (Files.isDirectory(path) ? "/" : ""))
          .sorted()
          .map(line -> line + "\n")
          .collect(Collectors.joining());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.filter(p -> !p.equals(from)).toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()), LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes unused)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException unused)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
