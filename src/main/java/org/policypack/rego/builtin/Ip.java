package org.policypack.rego.builtin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address as Go's {@code net} reads and writes it. IPv4 and IPv4-mapped IPv6 addresses are the
 * same address; all live in the numbers of IPv6.
 *
 * @param number 128 bits
 */
record Ip(BigInteger number) {
  static final int BITS = 128;
  static final int IPV4_BITS = 32;

  private static final BigInteger MAPPED = BigInteger.valueOf(0xFFFF).shiftLeft(IPV4_BITS);

  /** The address of a text, or null where it is none. */
  static @Nullable Ip parse(String text) {
    BigInteger number = text.indexOf(':') >= 0 ? ipv6(text) : ipv4(text);
    if (number == null) {
      return null;
    }
    return new Ip(text.indexOf(':') >= 0 ? number : MAPPED.or(number));
  }

  boolean isIpv4() {
    return number.shiftRight(IPV4_BITS).shiftLeft(IPV4_BITS).equals(MAPPED);
  }

  private static @Nullable BigInteger ipv4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return null;
    }
    long number = 0;
    for (String part : parts) {
      if (!part.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(part) > 255) {
        return null;
      }
      number = number << 8 | Integer.parseInt(part);
    }
    return BigInteger.valueOf(number);
  }

  private static @Nullable BigInteger ipv6(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return null;
    }
    List<Integer> head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
    List<Integer> tail = gap < 0 ? List.of() : groups(text.substring(gap + 2), true);
    if (head == null || tail == null) {
      return null;
    }
    int missing = 8 - head.size() - tail.size();
    if (gap < 0 ? missing != 0 : missing < 1) {
      return null;
    }
    List<Integer> all = new ArrayList<>(head);
    all.addAll(Collections.nCopies(missing, 0));
    all.addAll(tail);
    BigInteger number = BigInteger.ZERO;
    for (int group : all) {
      number = number.shiftLeft(16).or(BigInteger.valueOf(group));
    }
    return number;
  }

  private static @Nullable List<Integer> groups(String text, boolean mayEndInIpv4) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return groups;
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean dotted = mayEndInIpv4 && i == parts.length - 1 && parts[i].indexOf('.') >= 0;
      BigInteger embedded = dotted ? ipv4(parts[i]) : null;
      if (embedded != null) {
        groups.add(embedded.intValue() >>> 16);
        groups.add(embedded.intValue() & 0xFFFF);
      } else if (parts[i].matches("[0-9A-Fa-f]{1,4}")) {
        groups.add(Integer.parseInt(parts[i], 16));
      } else {
        return null;
      }
    }
    return groups;
  }

  @Override
  public String toString() {
    return isIpv4() ? ipv4Text() : ipv6Text();
  }

  private String ipv4Text() {
    int bits = number.intValue();
    return (bits >>> 24)
        + "."
        + (bits >>> 16 & 255)
        + "."
        + (bits >>> 8 & 255)
        + "."
        + (bits & 255);
  }

  /** RFC 5952: the longest run of two or more zero groups is left out, the first of equals. */
  private String ipv6Text() {
    int[] groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = number.shiftRight(112 - 16 * i).intValue() & 0xFFFF;
    }
    int best = -1;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int run = 0;
      while (i + run < 8 && groups[i + run] == 0) {
        run++;
      }
      if (run > length) {
        best = i;
        length = run;
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == best) {
        out.append("::");
        i += length - 1;
      } else {
        boolean first = out.isEmpty() || out.charAt(out.length() - 1) == ':';
        out.append(first ? "" : ":").append(Integer.toHexString(groups[i]));
      }
    }
    return out.toString();
  }
}
