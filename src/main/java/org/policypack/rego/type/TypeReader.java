package org.policypack.rego.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Reads types and signatures from their texts, such as {@code any<string, array[any]>}. Keys of
 * objects are names.
 */
public final class TypeReader {
  private final String text;
  private int at;

  private TypeReader(String text) {
    this.text = text;
  }

  /**
   * Reads a signature.
   *
   * @throws IllegalArgumentException for a text that is none
   */
  public static Signature signature(String text) {
    TypeReader reader = new TypeReader(text);
    reader.expect("(");
    List<Type> arguments = reader.list(")", reader::type);
    reader.expect(" -> ");
    Signature signature = new Signature(arguments, reader.type());
    reader.end();
    return signature;
  }

  /**
   * Reads a type.
   *
   * @throws IllegalArgumentException for a text that is none
   */
  public static Type type(String text) {
    TypeReader reader = new TypeReader(text);
    Type type = reader.type();
    reader.end();
    return type;
  }

  private Type type() {
    String word = word();
    return switch (word) {
      case "null" -> Type.NULL;
      case "boolean" -> Type.BOOLEAN;
      case "number" -> Type.NUMBER;
      case "string" -> Type.STRING;
      case "any" -> new Type.Union(fixed(this::type));
      case "array" -> new Type.ArrayOf(fixed(this::type), open(this::type));
      case "set" -> new Type.SetOf(open(this::type));
      case "object" -> new Type.ObjectOf(named(), open(this::member));
      default -> throw error();
    };
  }

  private SequencedMap<Value, Type> named() {
    SequencedMap<Value, Type> members = new LinkedHashMap<>();
    fixed(
        () -> {
          Value key = StringValue.of(word());
          expect(": ");
          Type value = type();
          members.put(key, value);
          return value;
        });
    return members;
  }

  private Type.Member member() {
    Type key = type();
    expect(": ");
    return new Type.Member(key, type());
  }

  private List<Type> fixed(Supplier<Type> part) {
    return skip("<") ? list(">", part) : List.of();
  }

  private <T> @Nullable T open(Supplier<T> part) {
    if (!skip("[")) {
      return null;
    }
    T found = part.get();
    expect("]");
    return found;
  }

  private List<Type> list(String end, Supplier<Type> part) {
    List<Type> types = new ArrayList<>();
    while (!skip(end)) {
      if (!types.isEmpty()) {
        expect(", ");
      }
      types.add(part.get());
    }
    return types;
  }

  private String word() {
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean skip(String part) {
    boolean found = text.startsWith(part, at);
    at += found ? part.length() : 0;
    return found;
  }

  private void expect(String part) {
    if (!skip(part)) {
      throw error();
    }
  }

  private void end() {
    if (at < text.length()) {
      throw error();
    }
  }

  private IllegalArgumentException error() {
    return new IllegalArgumentException("no type at " + at + ": " + text);
  }
}
