package org.policypack.rego.builtin;

import org.jspecify.annotations.Nullable;
import org.policypack.rego.type.Signature;
import org.policypack.value.Value;

/**
 * A builtin function.
 *
 * @param name its dotted name, such as {@code time.clock}
 * @param signature what it takes and gives, as OPA declares it
 * @param isRelation whether its result is an array of alternatives that a body goes through, as
 *     with {@code walk}
 * @param code what it does
 */
public record Builtin(String name, Signature signature, boolean isRelation, Code code) {
  /** What a builtin function does. */
  @FunctionalInterface
  public interface Code {
    /**
     * Calls the function.
     *
     * @param arguments as many as the arity says
     * @return the result, or null where it is undefined without being an error
     * @throws BuiltinException for arguments that it does not take
     */
    @Nullable Value call(Value[] arguments, CallContext context);
  }

  /** How many arguments it takes. */
  public int arity() {
    return signature.arity();
  }

  /** Whether it is only declared here, and a call fails unless {@code with} replaces it. */
  public boolean isLeftOut() {
    return code instanceof LeftOut.Refusal;
  }

  /** Calls the function. See {@link Code#call}. */
  public @Nullable Value call(Value[] arguments, CallContext context) {
    return code.call(arguments, context);
  }
}
