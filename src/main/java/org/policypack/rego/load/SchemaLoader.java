package org.policypack.rego.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.annotation.SchemaSet;
import org.policypack.rego.yaml.YamlScalars.YamlException;
import org.policypack.value.Value;

/**
 * Reads what OPA's {@code --schema} names: a file with the schema of every input, or a folder whose
 * file {@code a/b.json} is {@code schema.a.b}. All files of a folder are schemas, in JSON or YAML.
 */
public final class SchemaLoader {
  private final Map<List<String>, Value> schemas = new HashMap<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private SchemaLoader() {}

  /**
   * What became of a path.
   *
   * @param schemas empty where there are problems
   * @param problems all that is wrong with the files
   */
  public record Result(Optional<SchemaSet> schemas, List<Diagnostic> problems) {
    /** Copies the list. */
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a file or a folder.
   *
   * @param cwd where a relative path starts
   */
  public static Result load(Path cwd, String path) {
    SchemaLoader loader = new SchemaLoader();
    Path place = cwd.resolve(FilePaths.clean(path));
    if (Files.isDirectory(place)) {
      loader.addFolder(place, path);
    } else if (Files.exists(place)) {
      loader.add(List.of(), place, path);
    } else {
      loader.problem("load.no-such-file", "stat " + path + ": no such file or directory");
    }
    Optional<SchemaSet> schemas =
        loader.problems.isEmpty() ? Optional.of(new SchemaSet(loader.schemas)) : Optional.empty();
    return new Result(schemas, loader.problems);
  }

  private void addFolder(Path folder, String path) {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> !Files.isDirectory(file))
          .sorted()
          .forEach(file -> addBelow(folder.relativize(file), file, path));
    } catch (UncheckedIOException e) {
      problem("load.unreadable", "open " + path + ": a folder below it cannot be read");
    } catch (IOException e) {
      problem("load.unreadable", "open " + path + ": " + FileText.reason(e));
    }
  }

  private void addBelow(Path relative, Path file, String path) {
    List<String> name = new ArrayList<>();
    relative.forEach(part -> name.add(part.toString()));
    String last = name.removeLast();
    name.add(last.substring(0, last.length() - FilePaths.extension(last).length()));
    add(name, file, FilePaths.join(path, relative.toString()));
  }

  private void add(List<String> name, Path file, String path) {
    try {
      schemas.put(name, DataText.jsonOrYaml(FileText.bytes(file, path)));
    } catch (LoadException e) {
      problems.addAll(e.diagnostics());
    } catch (YamlException e) {
      problem("load.schema", path + ": " + e.text());
    }
  }

  private void problem(String code, String message) {
    problems.addAll(LoadException.of(code, message).diagnostics());
  }
}
