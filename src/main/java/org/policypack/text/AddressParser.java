package org.policypack.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the text forms of addresses; see {@link Address#parse}. */
final class AddressParser {
  private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");
  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
  private static final int GROUPS = 8;

  /** The longest text of an address, {@code 0000:…:0000:255.255.255.255}. */
  private static final int LONGEST = 45;

  private AddressParser() {}

  /** The 32 bits of an IPv4 address. */
  static Optional<Integer> ipv4(String text) {
    String[] octets = text.length() > LONGEST ? new String[0] : text.split("\\.", -1);
    if (octets.length != 4) {
      return Optional.empty();
    }
    int bits = 0;
    for (String octet : octets) {
      if (!OCTET.matcher(octet).matches() || Integer.parseInt(octet) > 255) {
        return Optional.empty();
      }
      bits = bits << 8 | Integer.parseInt(octet);
    }
    return Optional.of(bits);
  }

  /** An address in IPv6 form, which may end in IPv4 form. */
  static Optional<Address> ipv6(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text, true).filter(all -> all.size() == GROUPS).map(AddressParser::address);
    }
    Optional<List<Integer>> before = groups(text.substring(0, gap), false);
    Optional<List<Integer>> after = groups(text.substring(gap + 2), true);
    return before.flatMap(left -> after.flatMap(right -> joined(left, right)));
  }

  private static Optional<Address> joined(List<Integer> left, List<Integer> right) {
    int missing = GROUPS - left.size() - right.size();
    if (missing < 1) {
      return Optional.empty();
    }
    List<Integer> all = new ArrayList<>(left);
    for (int i = 0; i < missing; i++) {
      all.add(0);
    }
    all.addAll(right);
    return Optional.of(address(all));
  }

  /** The groups of a text between colons; none for the empty text. */
  private static Optional<List<Integer>> groups(String text, boolean last) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return Optional.of(groups);
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (GROUP.matcher(parts[i]).matches()) {
        groups.add(Integer.parseInt(parts[i], 16));
      } else if (last && i == parts.length - 1 && ipv4(parts[i]).isPresent()) {
        int bits = ipv4(parts[i]).get();
        groups.add(bits >>> 16);
        groups.add(bits & 0xFFFF);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(groups);
  }

  private static Address address(List<Integer> groups) {
    return new Address(half(groups.subList(0, 4)), half(groups.subList(4, GROUPS)));
  }

  private static long half(List<Integer> groups) {
    long bits = 0;
    for (int group : groups) {
      bits = bits << 16 | group;
    }
    return bits;
  }
}
