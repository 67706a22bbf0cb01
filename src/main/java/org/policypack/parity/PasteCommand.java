package org.policypack.parity;

import java.util.Optional;
import org.policypack.value.JsonWriter;
import org.policypack.value.Value;

/**
 * Writes commands that ask OPA about one request, for a POSIX shell. Some shells' {@code echo}
 * would expand the escapes of a request.
 *
 * @param module the path of the module, as a person would write it
 * @param data the path of {@code data.json}
 * @param query the reference to ask for
 */
record PasteCommand(String module, String data, String query) {
  String on(Optional<Value> request) {
    String files = "opa eval --data " + quoted(module) + " --data " + quoted(data);
    return request
        .map(r -> "printf %s " + quoted(JsonWriter.compact(r)) + " | " + files + " --stdin-input ")
        .orElse(files + " ")
        .concat(quoted(query));
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
