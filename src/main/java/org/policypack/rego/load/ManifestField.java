package org.policypack.rego.load;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.policypack.value.ArrayValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * A field of a bundle's manifest (OPA's {@code bundle.Manifest}). As in OPA, null stands for
 * nothing at each place, and other fields may be there.
 *
 * @param name as it is spelt
 * @param description what it holds, with an article
 * @param fits whether a value is such
 */
record ManifestField(String name, String description, Predicate<Value> fits) {
  private static final Predicate<Value> STRING = StringValue.class::isInstance;
  private static final Predicate<Value> NUMBER = NumberValue.class::isInstance;
  private static final Predicate<Value> OBJECT = ObjectValue.class::isInstance;

  private static final List<ManifestField> ALL =
      List.of(
          new ManifestField("revision", "a string", STRING),
          new ManifestField("roots", "an array of strings", arrayOf(STRING)),
          new ManifestField("wasm", "an array of objects", arrayOf(OBJECT)),
          new ManifestField("metadata", "an object", OBJECT),
          new ManifestField("rego_version", "a number", NUMBER),
          new ManifestField("file_rego_versions", "an object of numbers", objectOf(NUMBER)));

  private static Predicate<Value> arrayOf(Predicate<Value> item) {
    return value ->
        value instanceof ArrayValue array && array.items().stream().allMatch(orNull(item));
  }

  private static Predicate<Value> objectOf(Predicate<Value> item) {
    return value ->
        value instanceof ObjectValue object
            && object.members().values().stream().allMatch(orNull(item));
  }

  private static Predicate<Value> orNull(Predicate<Value> one) {
    return one.or(NullValue.class::isInstance);
  }

  /** What is wrong with the first field that holds something else, or nothing. */
  static Optional<String> problem(ObjectValue manifest) {
    return ALL.stream()
        .filter(field -> !field.isFine(manifest))
        .map(field -> "`" + field.name + "` is not " + field.description)
        .findFirst();
  }

  private boolean isFine(ObjectValue manifest) {
    Value value = manifest.get(name);
    return value == null || orNull(fits).test(value);
  }
}
