package org.policypack.rego.builtin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.policypack.rego.type.Type;

/**
 * Makes arguments for calls, as literals of Rego: mostly from {@code arguments.txt}, some of them
 * changed at random, some of the declared type, and some of any type at all.
 */
final class ArgumentSource {
  private static final Path FILE = Path.of("src/test/resources/rego/builtin/arguments.txt");

  /**
   * Functions that get only what the file has: their results can be too large for any machine, or,
   * with {@code to_number}, a text that OPA takes for a number and then cannot write.
   */
  private static final Set<String> FROM_FILE =
      Set.of("bits.lsh", "net.cidr_expand", "numbers.range", "numbers.range_step", "to_number");

  private final Map<String, List<String>> pools = new HashMap<>();
  private final SplittableRandom random;

  ArgumentSource(long seed) throws IOException {
    this.random = new SplittableRandom(seed);
    List<String> pool = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      if (line.matches("\\[[a-z_0-9.]+( \\d)?\\]")) {
        pool = pools.computeIfAbsent(line, l -> new ArrayList<>());
      } else if (!line.startsWith("#")) {
        pool.add(line);
      }
    }
  }

  /** The names in the file that belong to a function's argument, such as {@code count 0}. */
  List<String> named() {
    return pools.keySet().stream()
        .filter(name -> name.contains(" "))
        .map(name -> name.substring(1, name.length() - 1))
        .toList();
  }

  /** A call of a function with arguments whose types a checker does not see. */
  String call(Builtin builtin) {
    List<Type> types = builtin.signature().arguments();
    return IntStream.range(0, types.size())
        .mapToObj(i -> "id(" + argument(builtin.name(), i, types.get(i)) + ")")
        .collect(Collectors.joining(", ", builtin.name() + "(", ")"));
  }

  private String argument(String name, int at, Type type) {
    List<String> own = pools.getOrDefault("[" + name + " " + at + "]", List.of());
    boolean fixed = FROM_FILE.contains(name) && !own.isEmpty();
    int dice = fixed ? 99 : random.nextInt(100);
    if (dice < 4) {
      return pick("[any]");
    }
    if (own.isEmpty() || dice < 25) {
      return of(type);
    }
    String literal = own.get(random.nextInt(own.size()));
    return dice < 50 && literal.startsWith("\"") ? changed(literal) : literal;
  }

  private String pick(String pool) {
    List<String> literals = pools.getOrDefault(pool, List.of("null"));
    return literals.get(random.nextInt(literals.size()));
  }

  private String of(Type type) {
    return switch (type) {
      case Type.Scalar scalar ->
          switch (scalar) {
            case NULL -> "null";
            case BOOLEAN -> random.nextBoolean() ? "true" : "false";
            case NUMBER -> pick("[number]");
            case STRING -> random.nextInt(4) == 0 ? changed(pick("[string]")) : pick("[string]");
          };
      case Type.Union union ->
          union.of().isEmpty()
              ? pick("[any]")
              : of(union.of().get(random.nextInt(union.of().size())));
      case Type.ArrayOf array ->
          "[" + several(array.rest() == null ? Type.ANY : array.rest()) + "]";
      case Type.SetOf set -> {
        String items = several(set.item() == null ? Type.ANY : set.item());
        yield items.isEmpty() ? "set()" : "{" + items + "}";
      }
      case Type.ObjectOf object -> "{" + members(object) + "}";
      case Type.Unknown unknown -> throw new IllegalArgumentException("no type of an argument");
      case Type.Function function -> throw new IllegalArgumentException("no value: " + function);
    };
  }

  private String several(Type item) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> of(item))
        .collect(Collectors.joining(", "));
  }

  private String members(Type.ObjectOf object) {
    Type.Member rest =
        object.rest() == null ? new Type.Member(Type.STRING, Type.ANY) : object.rest();
    Map<String, String> members = new HashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      members.put(of(rest.key()), of(rest.value()));
    }
    return members.entrySet().stream()
        .map(member -> member.getKey() + ": " + member.getValue())
        .collect(Collectors.joining(", "));
  }

  /** A literal of a string with a character left out, doubled or replaced by one of another. */
  private String changed(String literal) {
    String text = literal.substring(1, literal.length() - 1);
    if (text.isEmpty() || text.contains("\\")) {
      return literal;
    }
    int[] points = text.codePoints().toArray();
    int at = random.nextInt(points.length);
    String other = "abZ09 .,:-+/%*?[]{}()😀é";
    int[] others = other.codePoints().toArray();
    String point = Character.toString(points[at]);
    String instead =
        switch (random.nextInt(3)) {
          case 0 -> "";
          case 1 -> point + point;
          default -> Character.toString(others[random.nextInt(others.length)]);
        };
    return '"'
        + new String(points, 0, at)
        + instead
        + new String(points, at + 1, points.length - at - 1)
        + '"';
  }
}
