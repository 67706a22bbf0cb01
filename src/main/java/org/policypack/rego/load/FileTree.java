package org.policypack.rego.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.annotation.Annotations;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.ParseResult;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.rego.yaml.YamlScalars;
import org.policypack.source.SourceFile;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Collects the modules and the data of files and folders. */
final class FileTree {
  /** So many levels of folders are a loop of links. */
  private static final int DEEPEST = 255;

  private final Path cwd;
  private final IgnoredNames ignored;
  private final Map<String, Module> modules = new TreeMap<>();
  private final DocumentTree documents = new DocumentTree();
  private final List<Loaded> loaded = new ArrayList<>();
  private final Set<Seen> seen = new HashSet<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  FileTree(Path cwd, IgnoredNames ignored) {
    this.cwd = cwd;
    this.ignored = ignored;
  }

  private record Seen(List<String> parents, Path file) {}

  /** A document that was added, to name its file in a conflict. */
  private record Loaded(String path, ObjectValue document) {}

  LoadedRego result() {
    return diagnostics.isEmpty()
        ? new LoadedRego(List.copyOf(modules.values()), documents.build(), List.of())
        : new LoadedRego(List.of(), ObjectValue.EMPTY, withMetadata());
  }

  /** Nobody will compile the modules, so what is wrong with their METADATA is told here. */
  private List<Diagnostic> withMetadata() {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    modules.values().forEach(module -> all.addAll(Annotations.problems(module)));
    return all;
  }

  /** Adds a file or all that is below a folder; the path may have a prefix. */
  void add(String path) {
    FilePaths.Prefixed prefixed = FilePaths.split(path);
    add(prefixed.parents(), FilePaths.clean(prefixed.path()), 0);
  }

  private void add(List<String> parents, String path, int depth) {
    Path file = cwd.resolve(path);
    if (path.isEmpty()) {
      problem("load.no-such-file", "stat : no such file or directory");
    } else if (!Files.exists(file)) {
      problem("load.no-such-file", "stat " + path + ": " + missing(file));
    } else if (Files.isDirectory(file)) {
      addFolder(parents, path, file, depth);
    } else if (seen.add(new Seen(parents, file.normalize()))) {
      try {
        addFile(parents, path, file, depth);
      } catch (LoadException e) {
        diagnostics.addAll(e.diagnostics());
      }
    }
  }

  private static String missing(Path file) {
    try {
      return file.toRealPath() + " cannot be read";
    } catch (IOException e) {
      return e.getMessage() != null && e.getMessage().contains("Too many levels")
          ? "too many levels of symbolic links"
          : FileText.reason(e);
    }
  }

  private void addFolder(List<String> parents, String path, Path folder, int depth) {
    if (depth > DEEPEST) {
      problem("load.no-such-file", "stat " + path + ": too many levels of symbolic links");
      return;
    }
    List<String> below = new ArrayList<>(parents);
    if (depth > 0) {
      below.add(folder.getFileName().toString());
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> !ignored.contains(name))
          .sorted()
          .forEach(name -> add(below, FilePaths.join(path, name), depth + 1));
    } catch (IOException e) {
      problem("load.unreadable", "open " + path + ": " + FileText.reason(e));
    }
  }

  private void problem(String code, String message) {
    diagnostics.addAll(LoadException.of(code, message).diagnostics());
  }

  private void addFile(List<String> parents, String path, Path file, int depth)
      throws LoadException {
    boolean isBundle = path.endsWith(".tar.gz");
    boolean isKnown = Set.of(".rego", ".json").contains(FilePaths.extension(path));
    if (isKnown || isBundle || FilePaths.isYaml(path)) {
      addKnown(parents, path, FileText.bytes(file, path));
    } else if (depth == 0) {
      addAny(parents, path, FileText.bytes(file, path));
    }
  }

  private void addKnown(List<String> parents, String path, byte[] bytes) throws LoadException {
    if (path.endsWith(".rego")) {
      addModule(path, module(path, bytes));
    } else if (path.endsWith(".json")) {
      addDocument(parents, path, DataText.json(bytes, path));
    } else if (FilePaths.isYaml(path)) {
      addDocument(parents, path, DataText.yaml(bytes, path));
    } else {
      Bundle bundle = BundleReader.archive(path, bytes, new IgnoredNames(List.of()));
      bundle.modules().forEach(module -> addModule(module.span().source().name(), module));
      addDocument(parents, path, bundle.data());
    }
  }

  /** A file of an unknown kind is what it can be read as. */
  private void addAny(List<String> parents, String path, byte[] bytes) throws LoadException {
    try {
      addModule(path, module(path, bytes));
      return;
    } catch (LoadException e) {
      // No module; perhaps data.
    }
    Value document;
    try {
      document = DataText.jsonOrYaml(bytes);
    } catch (YamlScalars.YamlException e) {
      throw LoadException.of("load.kind", path + ": can't recognize file type");
    }
    addDocument(parents, path, document);
  }

  /** Parses a module. */
  static Module module(String name, byte[] bytes) throws LoadException {
    SourceFile source = SourceFile.of(name, FileText.withoutMark(FileText.lenient(bytes)));
    if (!FileText.isUtf8(bytes)) {
      int bad = Math.max(source.text().indexOf('\uFFFD'), 0);
      throw new LoadException(
          List.of(
              Diagnostic.error(
                  "rego_parse_error", source.span(bad, bad + 1), "illegal utf-8 character")));
    }
    ParseResult parsed = RegoParser.parse(source);
    if (parsed.module().isEmpty()) {
      throw new LoadException(parsed.diagnostics());
    }
    return parsed.module().get();
  }

  private void addModule(String name, Module module) {
    modules.put(name, module);
  }

  private void addDocument(List<String> parents, String path, Value document) throws LoadException {
    Value nested = document;
    for (String parent : parents.reversed()) {
      nested = ObjectValue.of(Map.of(StringValue.of(parent), nested));
    }
    if (!(nested instanceof ObjectValue object)) {
      throw LoadException.of("load.no-object", path + ": document must be of type object");
    }
    List<String> conflict = documents.add(object);
    if (!conflict.isEmpty()) {
      throw LoadException.of(
          "load.conflict",
          path + ": merge error: conflicting values at " + DataPath.of(conflict) + other(conflict));
    }
    loaded.add(new Loaded(path, object));
  }

  private String other(List<String> path) {
    return loaded.stream()
        .filter(file -> holds(file.document, path))
        .findFirst()
        .map(file -> ", also defined in " + file.path)
        .orElse(", data from multiple files must not overlap");
  }

  private static boolean holds(Value document, List<String> path) {
    Value at = document;
    for (String key : path) {
      at = at instanceof ObjectValue object ? object.get(key) : null;
      if (at == null) {
        return false;
      }
    }
    return true;
  }
}
