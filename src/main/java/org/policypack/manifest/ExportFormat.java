package org.policypack.manifest;

import java.util.Arrays;
import org.policypack.rego.emit.RegoNames;

/** The kinds of files in an export. */
public enum ExportFormat {
  /** The module; its name follows from the package. */
  MODULE("", "rego-v1"),
  /** The module's tests; the name follows from the package too. */
  TESTS("", "rego-v1-tests"),
  /** The pack's data. */
  DATA(RegoNames.DATA_FILE, "opa-data"),
  /** Requests with the decisions that are expected of them. */
  FIXTURES("opa-input-fixtures.json", "policypack/fixtures/v1"),
  /** What the engines said of the fixtures. */
  PARITY_REPORT("rego-parity-report.json", "policypack/parity-report/v1");

  private final String file;
  private final String word;

  ExportFormat(String file, String word) {
    this.file = file;
    this.word = word;
  }

  /** The name of the file; empty for the module and its tests. */
  public String file() {
    return file;
  }

  /** The name of the format in a manifest. */
  public String word() {
    return word;
  }

  /** The kind of a file by its name. */
  static ExportFormat of(String name) {
    if (name.endsWith(RegoNames.TEST_ENDING)) {
      return TESTS;
    }
    return Arrays.stream(values()).filter(f -> f.file.equals(name)).findFirst().orElse(MODULE);
  }
}
