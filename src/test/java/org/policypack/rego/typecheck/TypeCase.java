package org.policypack.rego.typecheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.opa.OpaBinary;
import org.policypack.rego.eval.CompileOptions;
import org.policypack.rego.eval.RegoEngine;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.value.ObjectValue;

/**
 * A module, or a folder of modules that are compiled together. The errors that they must have stand
 * at the end of each, as comments: {@code #! line:column code message}. Names that begin with
 * {@code strict-} are for OPA's strict mode.
 */
record TypeCase(Path path) {
  private static final Path FOLDER = Path.of("src/test/resources/rego/types");
  private static final String MARK = "#! ";

  /** For an error of a call in a template string, of which OPA says no place. */
  static final String NO_PLACE = "-:";

  static List<TypeCase> all() throws IOException {
    try (Stream<Path> paths = Files.list(FOLDER)) {
      return paths.sorted().map(TypeCase::new).toList();
    }
  }

  String name() {
    return path.getFileName().toString();
  }

  private boolean isStrict() {
    return name().startsWith("strict-");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(path)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The errors that the modules name, each with its file. */
  List<String> expected() throws IOException {
    List<String> errors = new ArrayList<>();
    for (Path file : files()) {
      Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(MARK))
          .forEach(line -> errors.add(file.getFileName() + ":" + line.substring(MARK.length())));
    }
    Collections.sort(errors);
    return errors;
  }

  /** The errors that the engine finds. */
  List<String> ours() throws IOException {
    List<Module> modules = new ArrayList<>();
    for (Path file : files()) {
      SourceFile source = SourceFile.of(file.getFileName().toString(), Files.readString(file));
      modules.add(RegoParser.parse(source).module().orElseThrow());
    }
    CompileOptions options = isStrict() ? CompileOptions.USUAL.strictly() : CompileOptions.USUAL;
    return RegoEngine.compile(modules, ObjectValue.EMPTY, options).diagnostics().stream()
        .map(TypeCase::line)
        .sorted()
        .toList();
  }

  private static String line(Diagnostic error) {
    return error.span() + " " + error.code() + " " + line(error.message());
  }

  /** The first line of a message; of those about YAML all, but for OPA's hints. */
  private static String line(String message) {
    return message
        .lines()
        .map(String::strip)
        .limit(message.startsWith("yaml: ") ? Long.MAX_VALUE : 1)
        .filter(line -> !line.startsWith("Hint: "))
        .collect(Collectors.joining(" "));
  }

  /** The errors that OPA finds. */
  List<String> ofOpa(OpaBinary opa) throws IOException {
    Process process =
        new ProcessBuilder(
                opa.path().toString(),
                "check",
                "--strict=" + isStrict(),
                "-m",
                "0",
                "--format",
                "json",
                path.toString())
            .redirectErrorStream(true)
            .start();
    byte[] answer = process.getInputStream().readAllBytes();
    if (new String(answer, StandardCharsets.UTF_8).isBlank()) {
      return List.of();
    }
    List<String> errors = new ArrayList<>();
    for (JsonNode error : new ObjectMapper().readTree(answer).path("errors")) {
      String message = line(error.get("message").asText());
      errors.add(place(error.get("location")) + " " + error.get("code").asText() + " " + message);
    }
    Collections.sort(errors);
    return errors;
  }

  private static String place(@Nullable JsonNode place) {
    if (place == null) {
      return NO_PLACE;
    }
    Path file = Path.of(place.get("file").asText());
    return file.getFileName() + ":" + place.get("row") + ":" + place.get("col");
  }

  /**
   * Errors as far as OPA tells them well. It shows a variable of its own as {@code __local0__}, and
   * it places an error of a reference by the name of a rule where a rule of the package was named
   * last. It tells an error of {@code with} again for each call taken out of its expression. The
   * full path of a file in a message is that of the test. It shows a number in METADATA as {@code
   * %!s(int=1)}, and says of Rego there why it is none.
   */
  static List<String> comparable(List<String> errors, boolean withPlaces) {
    return errors.stream()
        .map(error -> withPlaces ? error : error.replaceFirst("^\\S+ ", ""))
        .map(
            error -> error.replaceAll("__local\\d+__", "_").replaceAll("[^\\s:]*/(?=\\S+:\\d)", ""))
        .map(
            error ->
                error
                    .replaceAll("%!s\\(\\w+=(.*?)\\)", "$1")
                    .replaceFirst(": failed to parse (ref|term): .*", ""))
        .map(error -> isMisplaced(error) ? error.replaceFirst(":\\d+:\\d+ ", ": ") : error)
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isMisplaced(String error) {
    return error.contains(" undefined ref: data.") || error.contains(" used as reference");
  }

  /** Writes what the engine finds as what is expected. */
  void rewrite() throws IOException {
    List<String> ours = ours();
    for (Path file : files()) {
      String text =
          Files.readAllLines(file).stream()
              .filter(line -> !line.startsWith(MARK))
              .collect(Collectors.joining("\n"));
      String start = file.getFileName() + ":";
      String errors =
          ours.stream()
              .filter(error -> error.startsWith(start))
              .map(error -> MARK + error.substring(start.length()) + "\n")
              .collect(Collectors.joining());
      Files.writeString(file, text.strip() + "\n" + (errors.isEmpty() ? "" : "\n" + errors));
    }
  }
}
