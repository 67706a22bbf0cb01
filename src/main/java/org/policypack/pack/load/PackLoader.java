package org.policypack.pack.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.load.YamlNode.Mapping;
import org.policypack.source.SourceFile;

/** Reads pack files: YAML, the check against the schema, the checks that no schema can do. */
public final class PackLoader {
  private PackLoader() {}

  /** Reads a pack that diagnostics call by its path as given. */
  public static LoadedPack load(Path file) {
    return load(file, file.toString().replace('\\', '/'));
  }

  /**
   * Reads a pack.
   *
   * @param name what diagnostics call the file
   */
  public static LoadedPack load(Path file, String name) {
    return PackLocator.leavesFolder(file, name)
        .map(d -> new LoadedPack(Optional.empty(), Optional.empty(), new byte[0], List.of(d)))
        .orElseGet(() -> read(YamlReader.read(file, name)));
  }

  /**
   * Reads a pack that is no file.
   *
   * @param name what diagnostics call it
   * @param bytes YAML in UTF-8
   */
  public static LoadedPack parse(String name, byte[] bytes) {
    return read(YamlReader.parse(name, bytes));
  }

  private static LoadedPack read(YamlDocument yaml) {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(yaml.diagnostics());
    Optional<PolicyPack> pack = yaml.root().flatMap(root -> read(yaml.source(), root, diagnostics));
    return new LoadedPack(
        diagnostics.hasErrors() ? Optional.empty() : pack,
        yaml.root().map(YamlValues::toValue),
        yaml.bytes(),
        diagnostics.sorted());
  }

  private static Optional<PolicyPack> read(
      SourceFile source, YamlNode root, Diagnostics diagnostics) {
    Findings findings = new Findings(diagnostics);
    if (!FileKind.PACK.accepts(root, findings)) {
      return Optional.empty();
    }
    Optional<PolicyPack> pack =
        root instanceof Mapping mapping
            ? new PackReader(source, findings).read(mapping)
            : Optional.empty();
    PackSchema.check(root, diagnostics);
    findings.tellUnread();
    if (pack.isPresent() && !diagnostics.hasErrors()) {
      new EmptyArrayCheck(pack.get(), findings).tell();
      new AvoidanceCheck(pack.get(), findings).tell();
      new ReachCheck(pack.get(), findings).tell();
    }
    if (pack.isEmpty() && !diagnostics.hasErrors()) {
      findings.error(Problem.WRONG_TYPE, root.span(), "This pack cannot be read.");
    }
    return pack;
  }
}
