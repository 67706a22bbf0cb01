package org.policypack.rego.builtin;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A network as Go's {@code net} has it.
 *
 * @param address its address, as written or with the host bits cut
 * @param prefix how many bits of the 128 are fixed
 * @param plainIpv6 whether it was written as IPv6 and is not IPv4-mapped: it holds no IPv4 address
 */
record IpNetwork(Ip address, int prefix, boolean plainIpv6) {
  private static final int MAPPED_PREFIX = Ip.BITS - Ip.IPV4_BITS;

  /** A network written {@code address/prefix}, or null for any other text. */
  static @Nullable IpNetwork parse(String text) {
    int slash = text.indexOf('/');
    Ip ip = slash < 0 ? null : Ip.parse(text.substring(0, slash));
    String size = text.substring(slash + 1);
    if (ip == null || !size.matches("[0-9]{1,7}")) {
      return null;
    }
    boolean dotted = text.indexOf(':') < 0;
    int prefix = Integer.parseInt(size);
    if (prefix > (dotted ? Ip.IPV4_BITS : Ip.BITS)) {
      return null;
    }
    int fixed = dotted ? prefix + MAPPED_PREFIX : prefix;
    Ip first = new Ip(cut(ip.number(), fixed));
    return new IpNetwork(first, fixed, !first.isIpv4());
  }

  /** Go's class of a lone IPv4 address: 8, 16 or 24 bits by its first number. */
  static IpNetwork ofClass(Ip ip) {
    int first = ip.number().shiftRight(24).intValue() & 255;
    int bits = first < 0x80 ? 8 : first < 0xC0 ? 16 : 24;
    return new IpNetwork(ip, MAPPED_PREFIX + bits, false);
  }

  private static BigInteger cut(BigInteger number, int prefix) {
    int host = Ip.BITS - prefix;
    return number.shiftRight(host).shiftLeft(host);
  }

  boolean contains(Ip ip) {
    return plainIpv6 != ip.isIpv4() && cut(ip.number(), prefix).equals(first().number());
  }

  boolean contains(IpNetwork other) {
    if (plainIpv6 && other.plainIpv6) {
      return prefix <= other.prefix && cut(other.first().number(), prefix).equals(first().number());
    }
    return contains(other.first()) && contains(other.last());
  }

  Ip first() {
    return new Ip(cut(address.number(), prefix));
  }

  Ip last() {
    BigInteger hosts = BigInteger.ONE.shiftLeft(Ip.BITS - prefix).subtract(BigInteger.ONE);
    return new Ip(cut(address.number(), prefix).or(hosts));
  }

  @Override
  public String toString() {
    return address + "/" + (address.isIpv4() ? prefix - MAPPED_PREFIX : prefix);
  }
}
