package org.policypack.differential.packs;

import java.util.List;

/** Addresses and networks of both families, in every form that RFC 4291 has. */
final class Addresses {
  private static final List<String> ADDRESSES =
      List.of(
          "0.0.0.0",
          "10.0.0.1",
          "10.0.0.0",
          "10.255.255.255",
          "11.0.0.0",
          "9.255.255.255",
          "127.0.0.1",
          "192.168.1.1",
          "192.168.1.255",
          "255.255.255.255",
          "1.2.3.4",
          "::",
          "::1",
          "::ffff:1.2.3.4",
          "::ffff:10.0.0.1",
          "::FFFF:0a00:0001",
          "0:0:0:0:0:ffff:0102:0304",
          "::1.2.3.4",
          "2001:db8::",
          "2001:DB8::1",
          "2001:db8:0:0:0:0:0:1",
          "2001:0db8::0001",
          "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
          "2001:db9::",
          "fe80::1",
          "64:ff9b::1.2.3.4",
          "1:2:3:4:5:6:7::",
          "::2:3:4:5:6:7:8",
          "1:2:3:4:5:6:7:8",
          "::fffe:1.2.3.4",
          "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");

  private static final List<String> INVALID =
      List.of(
          "",
          "localhost",
          "10.0.0",
          "10.0.0.1.1",
          "10.0.0.256",
          "10.0.0.01",
          "010.0.0.1",
          "10.0.0.1/32",
          "10.0.0.1:80",
          "[::1]",
          "::1%eth0",
          "fe80::1%1",
          ":::",
          "1::2::3",
          "12345::",
          "g::",
          "1:2:3:4:5:6:7",
          "1:2:3:4:5:6:7:8:9",
          "1:2:3:4:5:6:7:8::",
          " 10.0.0.1",
          "10.0.0.1 ",
          "10.0.0.1\n",
          "::ffff:1.2.3",
          "::ffff:01.2.3.4",
          "0x0a.0.0.1",
          "1",
          "::/0",
          "１.2.3.4",
          "-1.2.3.4",
          "+1.2.3.4",
          "1:",
          ":1",
          "1:2:3:4:5:6:1.2.3.4:8");

  private static final List<String> NETWORKS =
      List.of(
          "0.0.0.0/0",
          "10.0.0.0/8",
          "10.0.0.0/31",
          "10.0.0.1/32",
          "192.168.1.0/24",
          "128.0.0.0/1",
          "1.2.3.4/32",
          "::/0",
          "::/96",
          "2001:db8::/32",
          "2001:DB8:0::/48",
          "fe80::/10",
          "::1/128",
          "2001:db8::1/128",
          "64:ff9b::/96",
          "8000::/1",
          "::fffe:0:0/96",
          "ffff::/16");

  private Addresses() {}

  static String address(Dice dice) {
    return dice.pick(ADDRESSES);
  }

  static String invalid(Dice dice) {
    return dice.pick(INVALID);
  }

  static String network(Dice dice) {
    return dice.pick(NETWORKS);
  }

  /** The first address of a network, or one nearby. */
  static String near(String network, Dice dice) {
    String base = network.substring(0, network.indexOf('/'));
    if (base.contains(":")) {
      return dice.chance(60) ? base : dice.pick(ADDRESSES);
    }
    int last = base.lastIndexOf('.');
    String moved = base.substring(0, last + 1) + dice.pick("0", "1", "2", "255");
    return dice.pick(base, moved, "::ffff:" + moved, "::" + moved);
  }
}
