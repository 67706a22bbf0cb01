package org.policypack.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A network such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}. A network of one family never
 * holds an address of the other: {@code ::/0} holds no IPv4 address.
 *
 * @param base its first address; no bit beyond the prefix is set
 * @param prefix the length of the prefix in the 128 bits of {@link Address}, so 96 more than an
 *     IPv4 network is written with
 */
public record Network(Address base, int prefix) {
  private static final Pattern LENGTH = Pattern.compile("0|[1-9][0-9]{0,2}");

  /** Checks that the prefix fits its base. */
  public Network {
    int shortest = base.isIpv4() ? Address.IPV4_PREFIX : 0;
    if (prefix < shortest || prefix > Address.BITS || !base.first(prefix).equals(base)) {
      throw new IllegalArgumentException("no network: " + base + ", " + prefix + " bits");
    }
  }

  /**
   * Reads a network: an address, {@code /}, and the length of the prefix without leading zeros. No
   * host bits may be set. An IPv4 network is written in IPv4 form only, since {@code
   * ::ffff:10.0.0.0/104} would look like IPv6 and hold IPv4 addresses.
   *
   * @return empty if the text is no network
   */
  public static Optional<Network> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !LENGTH.matcher(text.substring(slash + 1)).matches()) {
      return Optional.empty();
    }
    String address = text.substring(0, slash);
    int length = Integer.parseInt(text.substring(slash + 1));
    boolean mapped = address.indexOf(':') >= 0;
    return Address.parse(address)
        .filter(base -> !(base.isIpv4() && mapped))
        .flatMap(base -> of(base, length));
  }

  /** Whether the address is of the same family and begins with this prefix. */
  public boolean contains(Address address) {
    return address.isIpv4() == base.isIpv4() && address.first(prefix).equals(base);
  }

  private static Optional<Network> of(Address base, int length) {
    int prefix = base.isIpv4() ? Address.IPV4_PREFIX + length : length;
    return prefix <= Address.BITS && base.first(prefix).equals(base)
        ? Optional.of(new Network(base, prefix))
        : Optional.empty();
  }
}
