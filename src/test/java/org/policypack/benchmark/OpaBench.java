package org.policypack.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.policypack.opa.OpaBinary;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * {@code opa bench}: a prepared query in one process, with the input parsed beforehand, as a Go
 * program would embed OPA. Metrics are off, since they cost OPA time.
 *
 * @param export the folder that holds the module and its data
 * @param query what is asked, such as {@code data.cavra.policy.decision}
 */
record OpaBench(OpaBinary opa, Path export, String query) {

  /** What one decision takes, in nanoseconds. */
  double nanoseconds(String request) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                opa.path().toString(),
                "bench",
                "--metrics=false",
                "--benchmem=false",
                "--data",
                export.toString(),
                "--input",
                request,
                "--format",
                "json",
                query)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("opa bench failed: " + output);
    }
    return switch (StrictJson.parse(output)) {
      case JsonResult.Parsed(ObjectValue result) ->
          number(result, "T").doubleValue() / number(result, "N").doubleValue();
      case JsonResult other -> throw new IOException("opa bench printed " + other);
    };
  }

  private static BigDecimal number(ObjectValue result, String name) throws IOException {
    Value value = result.get(name);
    if (value instanceof NumberValue number) {
      return number.exact();
    }
    throw new IOException("opa bench printed no " + name);
  }
}
