package org.policypack.rego.type;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * A type of Rego. The text of a type is the one that OPA's messages show (1.22.2, {@code
 * types/types.go}); {@link TypeReader} reads it back.
 */
public sealed interface Type {
  /** Any value at all. */
  Type ANY = new Union(List.of());

  Type NULL = Scalar.NULL;
  Type BOOLEAN = Scalar.BOOLEAN;
  Type NUMBER = Scalar.NUMBER;
  Type STRING = Scalar.STRING;

  /** A type that nothing is known of yet; OPA shows it as {@code ???}. */
  Type UNKNOWN = Unknown.UNKNOWN;

  /** The type of what has no type yet. */
  enum Unknown implements Type {
    UNKNOWN;

    @Override
    public String toString() {
      return "???";
    }
  }

  /** A function, which is no value. */
  record Function(Signature signature) implements Type {
    @Override
    public String toString() {
      return signature.toString().replaceFirst("\\) -> ", ") => ");
    }
  }

  /** A type whose values have no parts. */
  enum Scalar implements Type {
    NULL,
    BOOLEAN,
    NUMBER,
    STRING;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Arrays.
   *
   * @param first the types of the first items, all of which are there
   * @param rest the type of all further items, or null where there are none
   */
  record ArrayOf(List<Type> first, @Nullable Type rest) implements Type {
    public ArrayOf {
      first = List.copyOf(first);
    }

    @Override
    public String toString() {
      return "array" + fixed(first.stream().map(Type::toString)) + open(rest);
    }
  }

  /**
   * Sets.
   *
   * @param item the type of the items, or null for the empty set
   */
  record SetOf(@Nullable Type item) implements Type {
    @Override
    public String toString() {
      return "set" + open(item);
    }
  }

  /**
   * Objects.
   *
   * @param members the types of the members that are all there, in order of their keys
   * @param rest the types of all further members, or null where there are none
   */
  record ObjectOf(SequencedMap<Value, Type> members, @Nullable Member rest) implements Type {
    @Override
    public String toString() {
      Stream<String> texts = members.entrySet().stream().map(ObjectOf::text);
      return "object" + fixed(texts) + open(rest);
    }

    private static String text(Map.Entry<Value, Type> member) {
      Value key = member.getKey();
      return (key instanceof StringValue name ? name.text() : key) + ": " + member.getValue();
    }
  }

  /** The types of the key and the value of some members of an object. */
  record Member(Type key, Type value) {
    @Override
    public String toString() {
      return key + ": " + value;
    }
  }

  /**
   * One of several types.
   *
   * @param of those; none stands for any value
   */
  record Union(List<Type> of) implements Type {
    public Union {
      of = List.copyOf(of);
    }

    @Override
    public String toString() {
      return "any" + fixed(of.stream().map(Type::toString));
    }
  }

  private static String fixed(Stream<String> parts) {
    String texts = parts.collect(Collectors.joining(", "));
    return texts.isEmpty() ? "" : "<" + texts + ">";
  }

  private static String open(@Nullable Object rest) {
    return rest == null ? "" : "[" + rest + "]";
  }
}
