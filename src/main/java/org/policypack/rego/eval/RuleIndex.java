package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.value.Value;

/**
 * Finds the rules of one name whose requirements the query meets, without asking the others. A
 * decision tree: each node reads one place and goes on with the rules that want the value found
 * there, and with those that do not look there. Immutable.
 */
final class RuleIndex {
  /** So few rules are asked faster one by one. */
  private static final int FEW = 4;

  private final RuleCode[] rules;
  private final Node root;

  private RuleIndex(RuleCode[] rules, Node root) {
    this.rules = rules;
    this.root = root;
  }

  static RuleIndex of(List<RuleCode> rules) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      all.add(i);
    }
    return new RuleIndex(rules.toArray(RuleCode[]::new), node(rules, all, Set.of()));
  }

  /** The rules that may hold, in their order. */
  RuleCode[] candidates(Value @Nullable [] arguments, QueryState query) {
    if (root instanceof Leaf) {
      return rules;
    }
    Found found = new Found();
    root.collect(arguments, query, found);
    RuleCode[] candidates = new RuleCode[found.count];
    int[] numbers = found.inOrder();
    for (int i = 0; i < candidates.length; i++) {
      candidates[i] = rules[numbers[i]];
    }
    return candidates;
  }

  private static final class Found {
    private int[] numbers = new int[8];
    private int count;

    void add(int[] more) {
      if (count + more.length > numbers.length) {
        numbers = Arrays.copyOf(numbers, Math.max(numbers.length * 2, count + more.length));
      }
      System.arraycopy(more, 0, numbers, count, more.length);
      count += more.length;
    }

    int[] inOrder() {
      Arrays.sort(numbers, 0, count);
      return numbers;
    }
  }

  private sealed interface Node {
    void collect(Value @Nullable [] arguments, QueryState query, Found found);
  }

  /** The numbers of rules that nothing distinguishes any more. */
  private static final class Leaf implements Node {
    private final int[] numbers;

    private Leaf(int[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public void collect(Value @Nullable [] arguments, QueryState query, Found found) {
      found.add(numbers);
    }
  }

  private record Split(Requirement.Spot spot, Map<Value, Node> wanting, Node others)
      implements Node {
    @Override
    public void collect(Value @Nullable [] arguments, QueryState query, Found found) {
      Value value = spot.read(arguments, query);
      Node fitting = value == null ? null : wanting.get(value);
      if (fitting != null) {
        fitting.collect(arguments, query, found);
      }
      others.collect(arguments, query, found);
    }
  }

  /** The tree for some of the rules, whose places in {@code asked} were looked at above. */
  private static Node node(
      List<RuleCode> rules, List<Integer> numbers, Set<Requirement.Spot> asked) {
    Map<Requirement.Spot, Integer> wishes = new HashMap<>();
    for (int number : numbers) {
      rules.get(number).requirements().stream()
          .map(Requirement::spot)
          .filter(spot -> !asked.contains(spot))
          .distinct()
          .forEach(spot -> wishes.merge(spot, 1, Integer::sum));
    }
    if (numbers.size() < FEW || wishes.isEmpty()) {
      return new Leaf(numbers.stream().mapToInt(Integer::intValue).toArray());
    }
    return split(rules, numbers, asked, mostWanted(wishes));
  }

  /** Ties go to the place whose text comes first, so that a tree depends on nothing but rules. */
  private static Requirement.Spot mostWanted(Map<Requirement.Spot, Integer> wishes) {
    return wishes.entrySet().stream()
        .min(
            Map.Entry.<Requirement.Spot, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(wish -> wish.getKey().toString()))
        .orElseThrow()
        .getKey();
  }

  private static Node split(
      List<RuleCode> rules,
      List<Integer> numbers,
      Set<Requirement.Spot> asked,
      Requirement.Spot spot) {
    Map<Value, List<Integer>> wanting = new HashMap<>();
    List<Integer> others = new ArrayList<>();
    for (int number : numbers) {
      Set<Value> values = wanted(rules.get(number), spot);
      values.forEach(v -> wanting.computeIfAbsent(v, k -> new ArrayList<>()).add(number));
      if (values.isEmpty()) {
        others.add(number);
      }
    }
    Set<Requirement.Spot> now = new HashSet<>(asked);
    now.add(spot);
    Map<Value, Node> nodes = new HashMap<>();
    wanting.forEach((value, some) -> nodes.put(value, node(rules, some, now)));
    return new Split(spot, Map.copyOf(nodes), node(rules, others, now));
  }

  /** Of several requirements for one place the first serves; the body sees to the others. */
  private static Set<Value> wanted(RuleCode rule, Requirement.Spot spot) {
    return rule.requirements().stream()
        .filter(requirement -> requirement.spot().equals(spot))
        .findFirst()
        .map(Requirement::values)
        .orElse(Set.of());
  }
}
