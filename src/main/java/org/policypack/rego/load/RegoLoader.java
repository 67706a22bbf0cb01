package org.policypack.rego.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.syntax.Module;
import org.policypack.value.ObjectValue;

/**
 * Reads what OPA's {@code --data} and {@code --bundle} name: files, folders with all that is below
 * them, and bundles (OPA's {@code v1/loader} and {@code v1/bundle}). Of a folder {@code .rego},
 * {@code .json}, {@code .yaml}, {@code .yml} and {@code .tar.gz} are read; the data of {@code
 * a/b/x.json} stands at {@code data.a.b}. A file named by itself may be of any name.
 */
public final class RegoLoader {
  private final Path cwd;
  private final IgnoredNames ignored;

  /**
   * A loader of relative paths.
   *
   * @param cwd the folder at which they start
   */
  public RegoLoader(Path cwd) {
    this(cwd, List.of());
  }

  /**
   * A loader that passes over files and folders by their names. What is named by itself in {@code
   * paths} is read all the same.
   *
   * @param cwd the folder at which relative paths start
   * @param ignored patterns of names, such as {@code *_test.rego} or {@code .*}
   */
  public RegoLoader(Path cwd, List<String> ignored) {
    this.cwd = cwd;
    this.ignored = new IgnoredNames(ignored);
  }

  /**
   * Reads everything; all problems are told at once.
   *
   * @param paths files and folders, each perhaps with the place of its data in front, as in {@code
   *     foo.bar:file.json}
   * @param bundles folders and archives, read as bundles: only {@code data.json} and {@code
   *     data.yaml} are data, and the roots of {@code .manifest} hold
   */
  public LoadedRego load(List<String> paths, List<String> bundles) {
    FileTree files = new FileTree(cwd, ignored);
    paths.forEach(files::add);
    if (bundles.isEmpty()) {
      return files.result();
    }
    return withBundles(files, bundles);
  }

  private LoadedRego withBundles(FileTree files, List<String> bundles) {
    List<Bundle> read = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>(files.result().diagnostics());
    for (String path : bundles) {
      try {
        read.add(BundleReader.open(cwd, FilePaths.clean(path), ignored));
      } catch (LoadException e) {
        problems.addAll(e.within("loading error: ").diagnostics());
      }
    }
    if (problems.isEmpty()) {
      try {
        Bundle.checkOverlap(read);
      } catch (LoadException e) {
        problems.addAll(e.diagnostics());
      }
    }
    return problems.isEmpty()
        ? together(files.result(), read)
        : new LoadedRego(List.of(), ObjectValue.EMPTY, problems);
  }

  /** A bundle owns its roots: what other files hold there is dropped, as OPA does. */
  private static LoadedRego together(LoadedRego files, List<Bundle> bundles) {
    List<Module> modules = new ArrayList<>(files.modules());
    ObjectValue data = files.data();
    for (Bundle bundle : bundles) {
      modules.addAll(bundle.modules());
      data = bundle.over(data);
    }
    return new LoadedRego(modules, data, List.of());
  }
}
