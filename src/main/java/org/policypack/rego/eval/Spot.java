package org.policypack.rego.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.Indexing;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * A place in {@code data} while a reference goes down: what rules define there, and what the base
 * documents hold there.
 *
 * @param isStored whether the base is one of the documents as given, not the value of a rule or of
 *     {@code with}
 */
record Spot(
    @Nullable RuleNode rules, @Nullable Value base, @Nullable Overlay overlay, boolean isStored) {
  /** In characters, apart from the sign. */
  private static final int LONGEST_INDEX = 19;

  /** What is at the start of all paths. */
  static Spot root(RuleNode root, QueryState query) {
    return new Spot(root, query.data, query.overlay, query.overlay != Overlay.REPLACED);
  }

  private boolean isReplaced() {
    return overlay == Overlay.REPLACED;
  }

  /** The place behind a key, or null where there is nothing. */
  @Nullable Spot at(Value key, QueryState query) {
    RuleNode node = isReplaced() ? null : rules;
    if (node != null && node.group() != null && !node.group().isFunction()) {
      Value whole = node.group().evaluateFor(key, query);
      Value found = whole == null ? null : Indexing.get(whole, key);
      return found == null ? null : ofValue(found);
    }
    RuleNode child = node == null ? null : node.child(key);
    Value below = base == null ? null : inside(base, key);
    Overlay there = overlay == null || isReplaced() ? overlay : overlay.at(key);
    boolean stored = isStored && there != Overlay.REPLACED;
    return child == null && below == null ? null : new Spot(child, below, there, stored);
  }

  /** What a key leads to in a value of this place. */
  @Nullable Value inside(Value value, Value key) {
    return isStored ? inBase(value, key) : Indexing.get(value, key);
  }

  /** A place below which there is a value and nothing else. */
  static Spot ofValue(@Nullable Value value) {
    return new Spot(null, value, null, false);
  }

  /** The same place without rules, whose value is known. */
  Spot withValue(@Nullable Value value) {
    return new Spot(null, value, null, isStored && rules == null);
  }

  /**
   * In base documents an index finds the member that is named by its digits too, and digits find an
   * item, as in OPA's {@code storage}, whose paths are texts.
   */
  static @Nullable Value inBase(Value base, Value key) {
    return switch (base) {
      case ObjectValue object when key instanceof NumberValue number -> object.get(number.text());
      case ArrayValue array when key instanceof NumberValue number -> item(array, number.text());
      case ArrayValue array when key instanceof StringValue text -> item(array, text.text());
      default -> Indexing.get(base, key);
    };
  }

  /** The item at an index that is written as a text ({@code Atoi64} of OPA's {@code util}). */
  private static @Nullable Value item(ArrayValue array, String text) {
    boolean signed = text.startsWith("+") || text.startsWith("-");
    String number = signed ? text.substring(1) : text;
    int point = number.indexOf('.');
    String whole = point < 0 ? number : number.substring(0, point);
    String rest = point < 0 ? "" : number.substring(point + 1);
    if (number.isEmpty() || number.length() > LONGEST_INDEX || !isDigits(whole, rest)) {
      return null;
    }
    // So many digits fit, if the sign is no part of the number.
    long index = whole.isEmpty() ? 0 : Long.parseUnsignedLong(whole);
    boolean negative = text.startsWith("-") && index != 0;
    boolean inside = Long.compareUnsigned(index, array.items().size()) < 0;
    return inside && !negative ? array.items().get((int) index) : null;
  }

  private static boolean isDigits(String whole, String zeros) {
    return areUpTo('9', whole) && areUpTo('0', zeros);
  }

  private static boolean areUpTo(char last, String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > last) {
        return false;
      }
    }
    return true;
  }

  /** The value of the place, with all rules below it; null where it is undefined. */
  @Nullable Value value(QueryState query) {
    if (rules == null || isReplaced()) {
      return base;
    }
    RuleGroup group = rules.group();
    if (group != null) {
      return group.isFunction() ? base : group.evaluate(query);
    }
    return merged(rules, query);
  }

  private Value merged(RuleNode node, QueryState query) {
    Map<Value, Value> members = new LinkedHashMap<>();
    if (base instanceof ObjectValue object) {
      members.putAll(object.members());
    }
    for (Value key : node.children().keySet()) {
      Spot below = at(key, query);
      Value value = below == null ? null : below.value(query);
      boolean shadowed = members.get(key) != null && !(members.get(key) instanceof ObjectValue);
      if (value != null && !shadowed) {
        members.put(key, value);
      }
    }
    return query.budget.admit(ObjectValue.of(members));
  }

  /** The keys under which there may be something. */
  Set<Value> keys(QueryState query) {
    Set<Value> keys = new TreeSet<>();
    if (rules != null && !isReplaced()) {
      keys.addAll(rules.children().keySet());
    }
    if (base instanceof ObjectValue object) {
      keys.addAll(object.members().keySet());
    }
    return keys;
  }

  /** Whether keys lead to more rules, so that the place is more than a value. */
  boolean isTree() {
    return rules != null && !isReplaced() && rules.group() == null;
  }
}
