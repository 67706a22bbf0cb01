package org.policypack.rego.core;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.policypack.rego.syntax.Keywords;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** The text of terms as OPA's messages show them. */
public final class CoreText {
  private CoreText() {}

  /** A term. */
  public static String of(CoreTerm term) {
    return switch (term) {
      case CoreTerm.Constant constant -> constant.value().toString();
      case CoreTerm.Name name -> name.variable().toString();
      case CoreTerm.Reference reference -> of(reference);
      case CoreTerm.BuiltinName builtin -> builtin.name();
      case CoreTerm.ArrayOf array -> "[" + list(array.items()) + "]";
      case CoreTerm.SetOf set -> set.items().isEmpty() ? "set()" : "{" + list(set.items()) + "}";
      case CoreTerm.ObjectOf object ->
          object.entries().stream()
              .map(e -> of(e.key()) + ": " + of(e.value()))
              .collect(Collectors.joining(", ", "{", "}"));
      case CoreTerm.Comprehension comprehension -> of(comprehension);
    };
  }

  /** A reference, such as {@code data.a["b-c"][x]}. */
  public static String of(CoreTerm.Reference reference) {
    StringBuilder text = new StringBuilder(reference.head().toString());
    for (CoreTerm key : reference.path()) {
      text.append(
          key instanceof CoreTerm.Constant constant ? key(constant.value()) : "[" + of(key) + "]");
    }
    return text.toString();
  }

  /** Keys behind the head of a reference. */
  public static String keys(List<Value> path) {
    return path.stream().map(CoreText::key).collect(Collectors.joining());
  }

  private static String key(Value key) {
    boolean plain = key instanceof StringValue name && Keywords.isPlainKey(name.text());
    return plain ? "." + ((StringValue) key).text() : "[" + key + "]";
  }

  /** A call with its arguments. */
  static String call(Callee callee, List<CoreTerm> arguments) {
    return callee + "(" + list(arguments) + ")";
  }

  private static String list(List<CoreTerm> terms) {
    return terms.stream().map(CoreText::of).collect(Collectors.joining(", "));
  }

  private static String of(CoreTerm.Comprehension comprehension) {
    Optional<String> key = comprehension.key().map(k -> of(k) + ": ");
    String inside =
        key.orElse("")
            + of(comprehension.item())
            + " | "
            + comprehension.body().stream().map(CoreText::of).collect(Collectors.joining("; "));
    return comprehension.kind() == CoreTerm.Kind.ARRAY ? "[" + inside + "]" : "{" + inside + "}";
  }

  private static String of(CoreExpression expression) {
    String text =
        switch (expression.ask()) {
          case CoreExpression.Holds holds -> of(holds.term());
          case CoreExpression.Invoke invoke -> of(invoke);
          case CoreExpression.Every every -> "every";
          case CoreExpression.Not not -> "not";
          case CoreExpression.Logic logic -> "logic";
        };
    return expression.negated() ? "not " + text : text;
  }

  private static String of(CoreExpression.Invoke invoke) {
    List<CoreTerm> operands = invoke.operands();
    return invoke.callee().equals(Callee.UNIFY)
        ? of(operands.getFirst()) + " = " + of(operands.getLast())
        : call(invoke.callee(), operands);
  }
}
