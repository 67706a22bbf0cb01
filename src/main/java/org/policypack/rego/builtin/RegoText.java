package org.policypack.rego.builtin;

import java.util.Map;
import java.util.stream.Collectors;
import org.policypack.rego.builtin.format.GoQuote;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Values written as Rego writes them: blanks behind commas and colons, sets as sets. */
public final class RegoText {
  private RegoText() {}

  /** The literal of a value; keys in their order. */
  public static String of(Value value) {
    return switch (value) {
      case NullValue n -> "null";
      case BooleanValue b -> b.toString();
      case NumberValue n -> n.text();
      case StringValue s -> GoQuote.of(s.text());
      case ArrayValue a ->
          a.items().stream().map(RegoText::of).collect(Collectors.joining(", ", "[", "]"));
      case SetValue s when s.items().isEmpty() -> "set()";
      case SetValue s ->
          s.items().stream().map(RegoText::of).collect(Collectors.joining(", ", "{", "}"));
      case ObjectValue o ->
          o.sorted().entrySet().stream()
              .map(RegoText::member)
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static String member(Map.Entry<Value, Value> member) {
    return of(member.getKey()) + ": " + of(member.getValue());
  }

  /** A value inside a template string: a string as it is, anything else as a literal. */
  public static String inTemplate(Value value) {
    return value instanceof StringValue string ? string.text() : of(value);
  }
}
