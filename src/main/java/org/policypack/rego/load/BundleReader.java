package org.policypack.rego.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.policypack.rego.load.TarArchive.Entry;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.yaml.YamlScalars;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Reads bundles: {@code .rego} files anywhere, {@code data.json}, {@code data.yaml} and {@code
 * data.yml} as data of their folder, and {@code .manifest}. Signatures are not checked; the files
 * of compiled policies are passed over, but a manifest that wants them is refused.
 */
final class BundleReader {
  private static final String MANIFEST = ".manifest";
  private static final String PATCH = "patch.json";

  private final String path;
  private final DocumentTree data = new DocumentTree();
  private final List<Module> modules = new ArrayList<>();
  private List<String> roots = List.of("");

  private BundleReader(String path) {
    this.path = path;
  }

  /** Reads a bundle from a folder or an archive. */
  static Bundle open(Path cwd, String path, IgnoredNames ignored) throws LoadException {
    Path file = cwd.resolve(path);
    if (path.isEmpty() || !Files.exists(file)) {
      throw LoadException.of(
          "load.no-such-file",
          "error reading \"" + path + "\": stat " + path + ": no such file or directory");
    }
    return Files.isDirectory(file)
        ? folder(file, path, ignored)
        : archive(path, FileText.bytes(file, path), ignored);
  }

  /** Reads a bundle from the bytes of a {@code .tar.gz}. */
  static Bundle archive(String path, byte[] bytes, IgnoredNames ignored) throws LoadException {
    BundleReader reader = new BundleReader(path);
    for (Entry entry : TarArchive.read(bytes, path)) {
      if (!ignored.containsPartOf(Path.of(entry.path()))) {
        reader.add(entry.path(), entry.path(), entry.bytes());
      }
    }
    return reader.bundle();
  }

  private static Bundle folder(Path folder, String path, IgnoredNames ignored)
      throws LoadException {
    BundleReader reader = new BundleReader(path);
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw LoadException.of("load.unreadable", "open " + path + ": " + FileText.reason(e));
    }
    for (Path file : files) {
      String inside = folder.relativize(file).toString().replace('\\', '/');
      if (isPart(inside) && !ignored.containsPartOf(folder.relativize(file))) {
        String full = FilePaths.join(path, inside);
        reader.add(inside, full, FileText.bytes(file, full));
      }
    }
    return reader.bundle();
  }

  private static boolean isPart(String file) {
    return file.endsWith(".rego")
        || file.endsWith(MANIFEST)
        || isPatch(file)
        || isJsonData(file)
        || isYamlData(file);
  }

  /** As in OPA, one in any folder makes a bundle a delta. */
  private static boolean isPatch(String file) {
    return name(file).equals(PATCH);
  }

  private static boolean isJsonData(String file) {
    return name(file).equals("data.json");
  }

  private static boolean isYamlData(String file) {
    return name(file).equals("data.yaml") || name(file).equals("data.yml");
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private void add(String inside, String full, byte[] bytes) throws LoadException {
    if (inside.endsWith(".rego")) {
      modules.add(FileTree.module(full, bytes));
    } else if (isJsonData(inside)) {
      insert(inside, value(full, bytes, false));
    } else if (isYamlData(inside)) {
      insert(inside, value(full, bytes, true));
    } else if (inside.endsWith(MANIFEST)) {
      manifest(value(full, bytes, false));
    } else if (isPatch(inside)) {
      throw refused("this is a delta bundle (" + PATCH + "), which is not read; use a snapshot");
    }
  }

  private Value value(String full, byte[] bytes, boolean isYaml) throws LoadException {
    try {
      return isYaml ? DataText.jsonOrYaml(bytes) : DataText.json(bytes, full);
    } catch (YamlScalars.YamlException e) {
      throw refused("bundle load failed on " + full + ": " + e.text());
    } catch (LoadException e) {
      throw e.within("bundle " + path + ": bundle load failed on ");
    }
  }

  private LoadException refused(String message) {
    return LoadException.of("load.bundle", "bundle " + path + ": " + message);
  }

  private void insert(String inside, Value value) throws LoadException {
    Value nested = value;
    for (String key : keys(inside).reversed()) {
      nested = ObjectValue.of(Map.of(StringValue.of(key), nested));
    }
    if (!(nested instanceof ObjectValue object)) {
      throw refused("bundle load failed on " + inside + ": root value must be object");
    }
    if (!data.add(object).isEmpty()) {
      throw refused(
          "bundle load failed on %s: failed to insert data file from path %s"
              .formatted(inside, String.join("/", keys(inside))));
    }
  }

  /** The folders above a file; dots and slashes in front mean nothing. */
  private static List<String> keys(String inside) {
    int end = inside.lastIndexOf('/');
    String folder = end < 0 ? "" : inside.substring(0, end).replaceFirst("^[/.]+", "");
    return folder.isEmpty() ? List.of() : Arrays.asList(folder.split("/"));
  }

  private void manifest(Value manifest) throws LoadException {
    if (!(manifest instanceof ObjectValue object)) {
      throw refused("bundle load failed on manifest decode: no object");
    }
    Optional<String> problem = ManifestField.problem(object);
    if (problem.isPresent()) {
      throw refused("bundle load failed on manifest decode: " + problem.get());
    }
    if (object.get("rego_version") instanceof NumberValue version) {
      checkVersion(version, "the manifest");
    }
    if (object.get("file_rego_versions") instanceof ObjectValue files) {
      for (Map.Entry<Value, Value> file : files.sorted().entrySet()) {
        checkVersion(file.getValue(), "the manifest, for " + file.getKey() + ",");
      }
    }
    if (object.get("wasm") instanceof ArrayValue wasm && !wasm.items().isEmpty()) {
      throw refused(
          "the manifest names WebAssembly modules, which are not run; build the bundle with -t rego");
    }
    if (object.get("roots") instanceof ArrayValue array) {
      roots = array.items().stream().map(BundleReader::root).toList();
    }
  }

  private void checkVersion(Value version, String place) throws LoadException {
    if (!version.equals(NumberValue.of(1))) {
      throw refused(
          place
              + " asks for rego-version "
              + version
              + ", but only Rego v1 is read; rewrite v0 modules with opa fmt --write --v0-v1");
    }
  }

  private static String root(Value root) {
    return root instanceof StringValue text ? text.text().replaceAll("^/+|/+$", "") : "";
  }

  private Bundle bundle() throws LoadException {
    Bundle bundle = new Bundle(path, roots, modules, data.build());
    bundle.check();
    return bundle;
  }
}
