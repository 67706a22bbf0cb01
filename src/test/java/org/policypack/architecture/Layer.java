package org.policypack.architecture;

import java.util.List;
import java.util.Set;

/**
 * A row of the table in docs/architecture.md.
 *
 * @param name a package under {@code org.policypack}
 * @param mayUse the other packages that it may use; what is not named is forbidden
 */
record Layer(String name, Set<String> mayUse) {
  private static final String ROOT = "org.policypack.";

  static final List<Layer> ALL =
      List.of(
          layer("source"),
          layer("diagnostic", "source"),
          layer("value"),
          layer("resource"),
          layer("manual", "resource"),
          layer("text", "resource"),
          layer("request", "source", "text", "value"),
          layer("pack", "source", "text", "value"),
          layer("pack.load", "diagnostic", "pack", "resource", "source", "text", "value"),
          layer("engine", "engine.match", "pack", "source", "text", "value"),
          layer("engine.match", "pack", "text"),
          layer("rego.syntax", "diagnostic", "source", "value"),
          layer("rego.tree", "rego.syntax", "source", "value"),
          layer("rego.type", "value"),
          layer(
              "rego.builtin",
              "diagnostic",
              "rego.builtin.format",
              "rego.builtin.glob",
              "rego.builtin.jwt",
              "rego.builtin.schema",
              "rego.builtin.template",
              "rego.builtin.time",
              "rego.builtin.uri",
              "rego.json",
              "rego.syntax",
              "rego.tree",
              "rego.type",
              "rego.yaml",
              "resource",
              "source",
              "value"),
          layer(
              "rego.annotation",
              "diagnostic",
              "rego.builtin.uri",
              "rego.syntax",
              "rego.yaml",
              "source",
              "value"),
          layer("rego.builtin.format"),
          layer("rego.builtin.glob"),
          layer("rego.builtin.jwt", "value"),
          layer("rego.builtin.schema", "rego.json", "value"),
          layer("rego.builtin.template", "rego.builtin.format"),
          layer("rego.builtin.time"),
          layer("rego.builtin.uri"),
          layer("rego.core", "rego.annotation", "rego.builtin", "rego.syntax", "source", "value"),
          layer("rego.namecheck", "diagnostic", "rego.builtin", "rego.syntax", "source", "value"),
          layer(
              "rego.typecheck",
              "diagnostic",
              "rego.annotation",
              "rego.builtin",
              "rego.builtin.schema",
              "rego.core",
              "rego.syntax",
              "rego.type",
              "source",
              "value"),
          layer(
              "rego.eval",
              "rego.annotation",
              "diagnostic",
              "rego.builtin",
              "rego.core",
              "rego.namecheck",
              "rego.syntax",
              "rego.typecheck",
              "source",
              "value"),
          layer(
              "rego.load",
              "diagnostic",
              "rego.annotation",
              "rego.json",
              "rego.syntax",
              "rego.yaml",
              "source",
              "value"),
          layer("rego.json", "value"),
          layer("rego.yaml", "value"),
          layer(
              "rego.query",
              "diagnostic",
              "rego.annotation",
              "rego.eval",
              "rego.json",
              "rego.load",
              "rego.syntax",
              "source",
              "value"),
          layer(
              "rego.unit",
              "diagnostic",
              "rego.annotation",
              "rego.eval",
              "rego.json",
              "rego.load",
              "rego.query",
              "rego.syntax",
              "source",
              "value"),
          layer(
              "rego.emit",
              "diagnostic",
              "pack",
              "rego.emit.pattern",
              "rego.syntax",
              "resource",
              "source",
              "text",
              "value"),
          layer("rego.emit.pattern", "text"),
          layer("opa", "request", "value"),
          layer("fixture", "diagnostic", "engine", "pack", "pack.load", "source", "text", "value"),
          layer(
              "parity",
              "diagnostic",
              "engine",
              "fixture",
              "opa",
              "pack",
              "rego.emit",
              "rego.eval",
              "rego.syntax",
              "request",
              "source",
              "text",
              "value"),
          layer(
              "manifest",
              "diagnostic",
              "fixture",
              "pack",
              "pack.load",
              "parity",
              "rego.emit",
              "request",
              "resource",
              "source",
              "value"),
          layer("dsse", "diagnostic", "request", "source", "value"),
          layer(
              "evidence",
              "diagnostic",
              "dsse",
              "pack",
              "parity",
              "report",
              "request",
              "source",
              "value"),
          layer(
              "export",
              "diagnostic",
              "engine",
              "fixture",
              "manifest",
              "opa",
              "pack",
              "pack.load",
              "parity",
              "rego.emit",
              "rego.eval",
              "rego.syntax",
              "request",
              "source",
              "value"),
          layer(
              "readiness",
              "diagnostic",
              "dsse",
              "export",
              "manifest",
              "opa",
              "pack",
              "pack.load",
              "parity",
              "rego.emit",
              "request",
              "resource",
              "source",
              "value"),
          layer(
              "report",
              "diagnostic",
              "engine",
              "fixture",
              "manifest",
              "pack",
              "pack.load",
              "parity",
              "readiness",
              "source",
              "value"),
          layer("report.markup", "diagnostic"),
          layer(
              "report.format",
              "diagnostic",
              "fixture",
              "manifest",
              "pack",
              "parity",
              "readiness",
              "report",
              "report.markup",
              "resource",
              "source",
              "value"));

  private static Layer layer(String name, String... mayUse) {
    return new Layer(name, Set.of(mayUse));
  }

  /** Whether classes of this layer may use a package of ours, named in full. */
  boolean allows(String packageName) {
    return !packageName.startsWith(ROOT)
        || packageName.equals(fullName())
        || mayUse.contains(packageName.substring(ROOT.length()));
  }

  /** The package's full name. */
  String fullName() {
    return ROOT + name;
  }
}
