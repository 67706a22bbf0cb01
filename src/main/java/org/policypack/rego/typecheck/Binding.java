package org.policypack.rego.typecheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policypack.rego.core.Constants;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.CoreText;
import org.policypack.rego.core.Variable;
import org.policypack.rego.type.Type;
import org.policypack.value.Value;

/**
 * Finds the types of variables from what terms are matched with ({@code unify1} and {@code unify2}
 * of OPA's checker).
 */
final class Binding {
  private final Environment environment;

  Binding(Environment environment) {
    this.environment = environment;
  }

  // A term and a type.

  /** Gives the variables of a term types; false where it cannot be of the type. */
  boolean bind(CoreTerm term, Type type) {
    return bind(term, type, false);
  }

  /**
   * As above.
   *
   * @param more whether a variable may have the type besides what it has
   */
  private boolean bind(CoreTerm term, Type type, boolean more) {
    return switch (term) {
      case CoreTerm.ArrayOf array ->
          type instanceof Type.ArrayOf arrays
              ? bindItems(array, arrays, more)
              : type instanceof Type.Union union && bindUnion(term, array.items(), union);
      case CoreTerm.SetOf set ->
          type instanceof Type.SetOf sets
              ? set.items().stream().allMatch(i -> bind(i, Types.values(sets), more))
              : type instanceof Type.Union union && bindUnion(term, set.items(), union);
      case CoreTerm.ObjectOf object ->
          type instanceof Type.ObjectOf objects
              ? bindMembers(object, objects, more)
              : type instanceof Type.Union union && bindUnion(object, union);
      case CoreTerm.Name name -> bindName(name.variable(), type, more);
      case CoreTerm.Constant constant -> Compatibility.fits(environment.typeOf(term), type);
      case CoreTerm.Reference reference -> Compatibility.fits(environment.typeOf(term), type);
      case CoreTerm.BuiltinName builtin -> Compatibility.fits(environment.typeOf(term), type);
      case CoreTerm.Comprehension c -> Compatibility.fits(environment.typeOf(term), type);
    };
  }

  private boolean bindName(Variable variable, Type type, boolean more) {
    Type known = environment.typeOf(variable);
    if (more) {
      environment.put(variable, Types.or(known, type));
    } else if (!Types.isUnknown(known)) {
      return Compatibility.fits(known, type);
    } else {
      environment.put(variable, type);
    }
    return true;
  }

  private boolean bindUnion(CoreTerm term, List<CoreTerm> parts, Type.Union union) {
    if (union.of().isEmpty()) {
      parts.forEach(part -> bind(part, Type.ANY, true));
      return true;
    }
    return bindEach(term, union);
  }

  private boolean bindUnion(CoreTerm.ObjectOf object, Type.Union union) {
    if (union.of().isEmpty()) {
      for (CoreTerm.Entry entry : object.entries()) {
        bind(entry.key(), Type.ANY, true);
        bind(entry.value(), Type.ANY, true);
      }
      return true;
    }
    return bindEach(object, union);
  }

  private boolean bindEach(CoreTerm term, Type.Union union) {
    boolean fits = false;
    for (Type member : union.of()) {
      fits |= bind(term, member, true);
    }
    return fits;
  }

  private boolean bindItems(CoreTerm.ArrayOf array, Type.ArrayOf type, boolean more) {
    List<CoreTerm> items = array.items();
    if (items.size() != type.first().size() && type.rest() == null) {
      return false;
    }
    for (int i = 0; i < items.size(); i++) {
      if (!bind(items.get(i), Types.item(type, i), more)) {
        return false;
      }
    }
    return true;
  }

  private boolean bindMembers(CoreTerm.ObjectOf object, Type.ObjectOf type, boolean more) {
    boolean open = !Types.isUnknown(Types.restValue(type));
    if (object.entries().size() != type.members().size() && !open) {
      return false;
    }
    for (CoreTerm.Entry entry : object.entries()) {
      Value key = Constants.value(entry.key());
      if (key == null) {
        bind(entry.value(), Type.ANY, more);
      } else {
        Type member = Types.select(type, key);
        if (Types.isUnknown(member) || !bind(entry.value(), member, more)) {
          return false;
        }
      }
    }
    return true;
  }

  // Two terms.

  /** Matches two terms; false where they cannot be equal. */
  boolean match(CoreTerm a, CoreTerm b) {
    return match(a, environment.typeOf(a), b, environment.typeOf(b));
  }

  /**
   * Matches two terms whose types are known so far.
   *
   * @return false where they cannot be equal
   */
  boolean match(CoreTerm a, Type typeA, CoreTerm b, Type typeB) {
    boolean openA = Types.hasUnknown(typeA);
    boolean openB = Types.hasUnknown(typeB);
    if (openA && !openB) {
      return bind(a, typeB);
    }
    if (openB && !openA) {
      return bind(b, typeA);
    }
    if (!openA) {
      return Compatibility.fits(typeA, typeB);
    }
    return matchOpen(a, typeA, b, typeB);
  }

  private boolean matchOpen(CoreTerm a, Type typeA, CoreTerm b, Type typeB) {
    if (a instanceof CoreTerm.ArrayOf array) {
      return matchArray(array, b);
    }
    if (a instanceof CoreTerm.ObjectOf object) {
      return matchObject(object, b);
    }
    if (a instanceof CoreTerm.Name) {
      switch (b) {
        case CoreTerm.Name name -> {
          return bindThrough(a, b);
        }
        case CoreTerm.ArrayOf array -> {
          return bindThrough(array, a);
        }
        case CoreTerm.ObjectOf object -> {
          return bindThrough(object, a);
        }
        case CoreTerm.Reference reference -> {
          return bind(a, Type.ANY);
        }
        default -> {}
      }
    }
    if (a instanceof CoreTerm.Reference && b instanceof CoreTerm.Name) {
      return bind(b, Type.ANY);
    }
    if (a instanceof CoreTerm.Name && Types.isUnknown(typeA) && !Types.isUnknown(typeB)) {
      return bind(a, typeB);
    }
    return b instanceof CoreTerm.Name
        && Types.isUnknown(typeB)
        && !Types.isUnknown(typeA)
        && bind(b, typeA);
  }

  private boolean bindThrough(CoreTerm composite, CoreTerm name) {
    return bind(composite, Type.ANY) && bind(name, environment.typeOf(composite));
  }

  private boolean matchArray(CoreTerm.ArrayOf array, CoreTerm other) {
    if (other instanceof CoreTerm.Name) {
      return bindThrough(array, other);
    }
    if (!(other instanceof CoreTerm.ArrayOf items)
        || items.items().size() != array.items().size()) {
      return false;
    }
    for (int i = 0; i < array.items().size(); i++) {
      if (!match(array.items().get(i), items.items().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean matchObject(CoreTerm.ObjectOf object, CoreTerm other) {
    if (other instanceof CoreTerm.Name) {
      return bindThrough(object, other);
    }
    if (!(other instanceof CoreTerm.ObjectOf members)
        || members.entries().size() != object.entries().size()) {
      return false;
    }
    Map<String, CoreTerm> values = new HashMap<>();
    members.entries().forEach(e -> values.put(CoreText.of(e.key()), e.value()));
    for (CoreTerm.Entry entry : object.entries()) {
      CoreTerm value = values.get(CoreText.of(entry.key()));
      if (value == null || !match(entry.value(), value)) {
        return false;
      }
    }
    return true;
  }
}
