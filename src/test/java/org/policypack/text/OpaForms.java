package org.policypack.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.policypack.opa.OpaAnswer;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.OpaEngine;
import org.policypack.value.ArrayValue;
import org.policypack.value.Value;

/** Asks OPA what it makes of texts. */
final class OpaForms {
  private static final Path MODULE = Path.of("src/test/resources/text/forms.rego");

  private OpaForms() {}

  /** The array that a rule of the module gives for an input. */
  static List<Value> ask(OpaBinary opa, String rule, Value input) throws IOException {
    List<OpaAnswer> answers =
        OpaEngine.of(opa, List.of(MODULE))
            .evaluate("data.forms." + rule, List.of(Optional.of(input)));
    if (answers.getFirst() instanceof OpaAnswer.Defined(ArrayValue items)) {
      return items.items();
    }
    throw new AssertionError(answers.getFirst());
  }
}
