package org.policypack.rego.load;

import java.util.List;
import org.policypack.value.StringValue;

/** Paths in {@code data} as OPA writes references. */
public final class DataPath {
  private DataPath() {}

  /** A reference such as {@code data.a["b-c"]}. */
  public static String of(List<String> path) {
    return "data" + keys(path);
  }

  /** What stands behind the start of a reference: {@code .a["b-c"]}. */
  public static String keys(List<String> path) {
    StringBuilder out = new StringBuilder();
    for (String key : path) {
      boolean plain = key.matches("[A-Za-z_][A-Za-z0-9_]*");
      out.append(plain ? "." + key : "[" + StringValue.of(key) + "]");
    }
    return out.toString();
  }
}
