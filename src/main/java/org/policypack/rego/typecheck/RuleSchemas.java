package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.annotation.Annotations;
import org.policypack.rego.annotation.SchemaAnnotation;
import org.policypack.rego.annotation.SchemaSet;
import org.policypack.rego.builtin.schema.SchemaException;
import org.policypack.rego.core.CoreRule;
import org.policypack.rego.core.Variable;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.RegoPrinter;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.rego.type.Type;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** What annotations say of the documents that rules use ({@code checkRule} of OPA's checker). */
final class RuleSchemas {
  private static final Type.Member ANYTHING = new Type.Member(Type.ANY, Type.ANY);

  private final Annotations annotations;
  private final Optional<SchemaSet> given;
  private final IdentityHashMap<SchemaAnnotation, Found> found = new IdentityHashMap<>();

  RuleSchemas(Annotations annotations, Optional<SchemaSet> given) {
    this.annotations = annotations;
    this.given = given;
  }

  /**
   * What became of a schema.
   *
   * @param keys the path of what it is about, below the root
   * @param type empty where it does not count
   * @param problem why there is no type
   */
  private record Found(List<Value> keys, Optional<Type> type, Optional<String> problem) {}

  /**
   * The surroundings of a rule's body.
   *
   * @param rules the types of the rules that it may use
   * @param problems gets what is wrong with schemas
   */
  Environment around(CoreRule rule, Environment rules, Consumer<Problem> problems) {
    if (!annotations.haveSchemas()) {
      return rules;
    }
    TypeTree data = new TypeTree();
    TypeTree input = new TypeTree();
    Environment around = rules.replaced(data, input);
    for (SchemaAnnotation schema : annotations.schemas(rule.rule(), rule.branch())) {
      Found of = found.computeIfAbsent(schema, this::find);
      of.problem().ifPresent(message -> problems.accept(Problem.of(rule.span(), message)));
      TypeTree tree = isOf(schema, "data") ? data : isOf(schema, "input") ? input : null;
      if (of.type().isPresent() && tree != null) {
        Type whole = around.typeOf(tree == data ? Variable.DATA : Variable.INPUT, List.of());
        tree.put(List.of(), replaced(whole, of.keys(), of.type().get()));
      }
    }
    return around;
  }

  private static boolean isOf(SchemaAnnotation schema, String root) {
    return schema.path().head() instanceof Var name && name.name().equals(root);
  }

  private Found find(SchemaAnnotation annotation) {
    try {
      Optional<Type> type = type(annotation.source());
      List<Value> keys = type.isEmpty() ? List.of() : keys(annotation.path());
      return new Found(keys, type, Optional.empty());
    } catch (SchemaException e) {
      return new Found(List.of(), Optional.empty(), Optional.of(e.text()));
    }
  }

  private Optional<Type> type(SchemaAnnotation.Source source) throws SchemaException {
    return switch (source) {
      case SchemaAnnotation.Source.Inline inline -> Optional.of(SchemaTypes.of(inline.schema()));
      case SchemaAnnotation.Source.Named named when given.isPresent() ->
          Optional.of(SchemaTypes.of(given(given.get(), named.name())));
      case SchemaAnnotation.Source.Named named -> Optional.empty();
    };
  }

  private static Value given(SchemaSet given, Ref name) throws SchemaException {
    Optional<Value> schema = given.find(name);
    if (schema.isEmpty()) {
      throw new SchemaException("undefined schema: " + RegoPrinter.print(name));
    }
    return schema.get();
  }

  private static List<Value> keys(Ref path) throws SchemaException {
    List<Value> keys = new ArrayList<>();
    for (Term key : path.path()) {
      switch (key) {
        case StringTerm text -> keys.add(StringValue.of(text.text()));
        case Scalar scalar -> keys.add(scalar.value());
        default -> {
          String kind = key instanceof Var ? "var" : "ref";
          throw new SchemaException(
              "error getting key from value: " + kind + " requires evaluation");
        }
      }
    }
    return keys;
  }

  /** A type with another type at some place below ({@code override} of OPA's checker). */
  private static Type replaced(Type whole, List<Value> keys, Type type) {
    if (keys.isEmpty()) {
      return type;
    }
    if (!(whole instanceof Type.ObjectOf object)) {
      return nested(keys, type, ANYTHING);
    }
    Map<Value, Type> members = new LinkedHashMap<>(object.members());
    Value key = keys.getFirst();
    List<Value> below = keys.subList(1, keys.size());
    Type known = members.get(key);
    members.put(
        key, known == null ? nested(below, type, object.rest()) : replaced(known, below, type));
    return Types.objectOf(members, object.rest());
  }

  /** A type below some keys of which nothing is known yet. */
  private static Type nested(List<Value> keys, Type type, Type.@Nullable Member rest) {
    Type nested = type;
    for (Value key : keys.reversed()) {
      nested = Types.objectOf(Map.of(key, nested), rest);
    }
    return nested;
  }
}
