package org.policypack.readiness;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Every way to lie in one place of a packet. */
final class Alterations {
  private final List<Alteration> all = new ArrayList<>();

  private Alterations() {}

  /**
   * A packet with one lie.
   *
   * @param place where
   * @param what what was done there
   */
  record Alteration(String place, String what, Value packet) {}

  /** All alterations of a packet. */
  static List<Alteration> of(Value packet) {
    Alterations alterations = new Alterations();
    alterations.walk("", packet, UnaryOperator.identity());
    return alterations.all;
  }

  /**
   * Alters a value and everything in it.
   *
   * @param whole makes the packet of what the value becomes
   */
  private void walk(String place, Value value, UnaryOperator<Value> whole) {
    switch (value) {
      case ObjectValue object -> walkMembers(place, object, whole);
      case ArrayValue array -> walkItems(place, array.items(), whole);
      case StringValue text -> texts(text.text()).forEach(t -> add(place, t, whole));
      case NumberValue number -> {
        add(place, NumberValue.of(number.asLong() + 1), whole);
        add(place, NumberValue.of(number.asLong() - 1), whole);
        add(place, StringValue.of(number.text()), whole);
      }
      case BooleanValue truth -> add(place, BooleanValue.of(!truth.truth()), whole);
      case NullValue none -> throw new IllegalStateException("a packet has no null");
      case SetValue set -> throw new IllegalStateException("a packet has no set");
    }
    if (!place.isEmpty()) {
      add(place, NullValue.NULL, whole);
    }
  }

  private void walkMembers(String place, ObjectValue object, UnaryOperator<Value> whole) {
    for (Map.Entry<Value, Value> member : object.members().entrySet()) {
      String inner = (place.isEmpty() ? "" : place + ".") + ((StringValue) member.getKey()).text();
      walk(inner, member.getValue(), v -> whole.apply(with(object, member.getKey(), v)));
      all.add(new Alteration(inner, "removed", whole.apply(without(object, member.getKey()))));
    }
    Value more = with(object, StringValue.of("no_such_field"), StringValue.of("yes"));
    all.add(new Alteration(place, "one field more", whole.apply(more)));
  }

  private void walkItems(String place, List<Value> items, UnaryOperator<Value> whole) {
    for (int i = 0; i < items.size(); i++) {
      int at = i;
      String inner = place + "[" + i + "]";
      walk(inner, items.get(i), v -> whole.apply(edited(items, l -> l.set(at, v))));
      all.add(new Alteration(inner, "removed", whole.apply(edited(items, l -> l.remove(at)))));
      all.add(
          new Alteration(
              inner, "doubled", whole.apply(edited(items, l -> l.add(at, items.get(at))))));
    }
  }

  private void add(String place, Value value, UnaryOperator<Value> whole) {
    all.add(new Alteration(place, "made " + value, whole.apply(value)));
  }

  /** The last letter or digit is that of a digest, a version, an id, a count in a text. */
  private static Set<Value> texts(String text) {
    Set<String> texts = new LinkedHashSet<>();
    texts.add(text + "x");
    texts.add("");
    texts.add(text.substring(0, text.length() - 1) + next(text.charAt(text.length() - 1)));
    texts.add(next(text.charAt(0)) + text.substring(1));
    texts.add(text.substring(1));
    texts.add("TODO");
    try {
      texts.add(Instant.parse(text).plusSeconds(1).toString());
      texts.add(Instant.parse(text).minus(Duration.ofDays(1)).toString());
      texts.add(Instant.parse(text).plus(Duration.ofDays(3650)).toString());
    } catch (DateTimeParseException e) {
      texts.add(text.toUpperCase(Locale.ROOT));
    }
    texts.remove(text);
    Set<Value> values = new LinkedHashSet<>();
    texts.forEach(t -> values.add(StringValue.of(t)));
    return values;
  }

  private static char next(char c) {
    return c == 'f' ? '0' : c == '9' ? 'a' : c == 'z' ? 'y' : (char) (c + 1);
  }

  private static ObjectValue with(ObjectValue object, Value key, Value value) {
    Map<Value, Value> members = new LinkedHashMap<>(object.members());
    members.put(key, value);
    return ObjectValue.of(members);
  }

  private static ObjectValue without(ObjectValue object, Value key) {
    Map<Value, Value> members = new LinkedHashMap<>(object.members());
    members.remove(key);
    return ObjectValue.of(members);
  }

  private static ArrayValue edited(List<Value> items, Consumer<List<Value>> edit) {
    List<Value> copy = new ArrayList<>(items);
    edit.accept(copy);
    return new ArrayValue(copy);
  }
}
