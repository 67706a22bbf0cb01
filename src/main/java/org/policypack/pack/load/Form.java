package org.policypack.pack.load;

import java.util.Optional;
import java.util.function.Function;
import org.policypack.pack.load.YamlNode.Scalar;

/**
 * What a place asks of a scalar, a literal as well as a value of the data.
 *
 * @param described what is asked, such as {@code a network}
 * @param judge what is wrong with a scalar that JSON can hold, if anything
 */
record Form(String described, Function<Scalar, Optional<Complaint>> judge) {
  /** What is wrong with a scalar; null is always wrong. */
  Optional<Complaint> complaint(Scalar scalar) {
    return judge.apply(scalar);
  }

  /** The form that asks for this first and then for more. */
  Form and(Function<Scalar, Optional<Complaint>> more) {
    return new Form(
        described,
        scalar -> {
          Optional<Complaint> first = judge.apply(scalar);
          return first.isPresent() ? first : more.apply(scalar);
        });
  }
}
