package org.policypack.text;

import java.util.Optional;

/**
 * An IPv4 or IPv6 address. IPv4 is held as {@code ::ffff:a.b.c.d}, so the IPv4-mapped form of an
 * address is that address.
 *
 * @param high the upper 64 bits
 * @param low the lower 64 bits
 */
public record Address(long high, long low) {
  static final int BITS = 128;

  /** How many bits of an IPv4 address in IPv6 form say that it is one. */
  static final int IPV4_PREFIX = 96;

  private static final long IPV4_MARK = 0xFFFFL << 32;

  /**
   * Reads an address: IPv4 as four decimal numbers without leading zeros, or IPv6 as RFC 4291
   * section 2.2 writes it, where {@code ::} stands for at least one group; no zone, brackets, port
   * or prefix length.
   *
   * @return empty if the text is no address
   */
  public static Optional<Address> parse(String text) {
    return text.indexOf(':') < 0
        ? AddressParser.ipv4(text).map(Address::ofIpv4)
        : AddressParser.ipv6(text);
  }

  /** Whether this is an IPv4 address, written as such or as {@code ::ffff:0:0/96} has it. */
  public boolean isIpv4() {
    return high == 0 && (low & 0xFFFF_FFFF_0000_0000L) == IPV4_MARK;
  }

  /** The address with all bits but the first ones set to 0. */
  Address first(int bits) {
    return new Address(high & mask(Math.min(bits, 64)), low & mask(Math.max(bits - 64, 0)));
  }

  private static Address ofIpv4(int bits) {
    return new Address(0, IPV4_MARK | Integer.toUnsignedLong(bits));
  }

  private static long mask(int bits) {
    return bits == 0 ? 0 : -1L << (64 - bits);
  }

  /** IPv4 with dots; IPv6 as eight groups, nothing left out. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (isIpv4()) {
      for (int shift = 24; shift >= 0; shift -= 8) {
        text.append(text.isEmpty() ? "" : ".").append(low >>> shift & 0xFF);
      }
      return text.toString();
    }
    for (int group = 0; group < 8; group++) {
      long half = group < 4 ? high : low;
      long bits = half >>> (48 - group % 4 * 16) & 0xFFFF;
      text.append(group == 0 ? "" : ":").append(Long.toHexString(bits));
    }
    return text.toString();
  }
}
