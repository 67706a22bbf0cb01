package org.policypack.rego.builtin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Addresses and networks. */
final class Networks {
  private Networks() {}

  static void addTo(Builtins list) {
    list.add("net.cidr_contains", (a, c) -> BooleanValue.of(contains(network(a, 0), a, 1)));
    list.add("net.cidr_overlap", (a, c) -> BooleanValue.of(contains(network(a, 0), a, 1)));
    list.add("net.cidr_intersects", (a, c) -> intersects(network(a, 0), network(a, 1)));
    list.add("net.cidr_is_valid", (a, c) -> isValid(a[0]));
    list.add("net.cidr_merge", (a, c) -> merge(a, c));
    list.add("net.cidr_expand", (a, c) -> expand(network(a, 0), c));
    list.add("net.cidr_contains_matches", (a, c) -> matches(a, c));
  }

  private static IpNetwork network(Value[] a, int at) {
    String text = Operands.string(a, at);
    IpNetwork network = IpNetwork.parse(text);
    if (network == null) {
      throw BuiltinException.of("invalid CIDR address: " + text);
    }
    return network;
  }

  private static boolean contains(IpNetwork network, Value[] a, int at) {
    Ip ip = Ip.parse(Operands.string(a, at));
    if (ip != null) {
      return network.contains(ip);
    }
    IpNetwork other = IpNetwork.parse(Operands.string(a, at));
    if (other == null) {
      throw BuiltinException.of(
          "not a valid textual representation of an IP address or CIDR: " + Operands.string(a, at));
    }
    return network.contains(other);
  }

  private static Value intersects(IpNetwork a, IpNetwork b) {
    return BooleanValue.of(a.contains(b.first()) || b.contains(a.first()));
  }

  private static Value isValid(Value value) {
    return BooleanValue.of(
        value instanceof StringValue string && IpNetwork.parse(string.text()) != null);
  }

  private static Value expand(IpNetwork network, CallContext context) {
    TreeSet<Value> addresses = new TreeSet<>();
    BigInteger last = network.last().number();
    BigInteger at = network.first().number();
    context.keep(Sizes.saturated(last.subtract(at).add(BigInteger.ONE)));
    while (at.compareTo(last) <= 0) {
      context.spend(20);
      addresses.add(StringValue.of(new Ip(at).toString()));
      at = at.add(BigInteger.ONE);
    }
    return SetValue.of(addresses);
  }

  // Merging.

  private record Range(Ip first, Ip last, List<IpNetwork> networks) {}

  private static Value merge(Value[] a, CallContext context) {
    List<Range> ranges = new ArrayList<>();
    for (Value item : mergeItems(a[0])) {
      IpNetwork network = mergeable(item);
      ranges.add(new Range(network.first(), network.last(), List.of(network)));
    }
    ranges.sort(
        Comparator.comparing((Range range) -> range.last.number())
            .thenComparing(range -> range.first.number()));
    for (int i = ranges.size() - 1; i > 0; i--) {
      Range before = ranges.get(i - 1);
      Range range = ranges.get(i);
      boolean adjacent =
          range.first.number().subtract(BigInteger.ONE).compareTo(before.last.number()) <= 0;
      if (adjacent) {
        Ip first = new Ip(before.first.number().min(range.first.number()));
        ranges.set(i - 1, new Range(first, range.last, cover(first, range.last)));
        context.spend(ranges.size() - i);
        ranges.remove(i);
      }
    }
    TreeSet<Value> merged = new TreeSet<>();
    ranges.forEach(range -> range.networks.forEach(n -> merged.add(StringValue.of(n.toString()))));
    return SetValue.of(merged);
  }

  private static Collection<Value> mergeItems(Value value) {
    return switch (value) {
      case ArrayValue array -> array.items();
      case SetValue set -> set.items();
      default -> throw BuiltinException.of("operand must be an array");
    };
  }

  private static IpNetwork mergeable(Value item) {
    if (!(item instanceof StringValue string)) {
      throw BuiltinException.of("element must be string");
    }
    Ip ip = Ip.parse(string.text());
    if (ip != null && !ip.isIpv4()) {
      throw BuiltinException.of("IPv6 invalid: needs prefix length");
    }
    IpNetwork network = ip == null ? IpNetwork.parse(string.text()) : IpNetwork.ofClass(ip);
    if (network == null) {
      throw BuiltinException.of("invalid CIDR address: " + string.text());
    }
    return network;
  }

  /** The fewest networks that hold exactly the addresses of a range. */
  private static List<IpNetwork> cover(Ip first, Ip last) {
    List<IpNetwork> networks = new ArrayList<>();
    BigInteger at = first.number();
    while (at.compareTo(last.number()) <= 0) {
      int free = at.signum() == 0 ? Ip.BITS : at.getLowestSetBit();
      while (at.add(BigInteger.ONE.shiftLeft(free))
              .subtract(BigInteger.ONE)
              .compareTo(last.number())
          > 0) {
        free--;
      }
      Ip start = new Ip(at);
      networks.add(new IpNetwork(start, Ip.BITS - free, !start.isIpv4()));
      at = at.add(BigInteger.ONE.shiftLeft(free));
    }
    return networks;
  }

  // Matches.

  private static Value matches(Value[] a, CallContext context) {
    TreeSet<Value> found = new TreeSet<>();
    Map<Value, Value> networks = candidates(a, 0);
    Map<Value, Value> others = candidates(a, 1);
    networks.forEach(
        (index, item) -> {
          Value network = text(item, 0);
          others.forEach(
              (otherIndex, other) -> {
                context.spend(500);
                Value[] pair = {network, text(other, 1)};
                if (contains(network(pair, 0), pair, 1)) {
                  found.add(ArrayValue.of(index, otherIndex));
                }
              });
        });
    return SetValue.of(found);
  }

  /** The texts to compare, by the index that the result names. */
  private static Map<Value, Value> candidates(Value[] a, int at) {
    Map<Value, Value> found = new LinkedHashMap<>();
    switch (a[at]) {
      case StringValue string -> found.put(string, string);
      case ArrayValue array -> {
        for (int i = 0; i < array.items().size(); i++) {
          found.put(NumberValue.of(i), array.items().get(i));
        }
      }
      case SetValue set -> set.items().forEach(item -> found.put(item, item));
      case ObjectValue object -> found.putAll(object.members());
      default -> {}
    }
    return found;
  }

  private static Value text(Value item, int at) {
    if (item instanceof StringValue) {
      return item;
    }
    if (item instanceof ArrayValue array && !array.items().isEmpty()) {
      return array.items().getFirst();
    }
    throw BuiltinException.of(
        "operand " + (at + 1) + ": element must be string or non-empty array");
  }
}
