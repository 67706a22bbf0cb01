package org.policypack.rego.builtin.uri;

import java.util.regex.Pattern;

/** The host and port of a URL. */
final class Hosts {
  private static final Pattern PORT = Pattern.compile("(:[0-9]*)?");
  private static final Pattern IPV6 = ipv6();

  private Hosts() {}

  /**
   * A host with its escapes resolved, and its port.
   *
   * @throws IllegalArgumentException for a text that is none, with Go's reason
   */
  static String read(String scheme, String text) {
    int open = text.lastIndexOf('[');
    if (open > 0) {
      throw new IllegalArgumentException("invalid IP-literal");
    }
    if (open == 0) {
      return literal(text);
    }
    int colon = text.indexOf(':');
    boolean isHttp = scheme.equals("http") || scheme.equals("https");
    int start = isHttp ? colon : text.lastIndexOf(':');
    checkPort(start < 0 ? "" : text.substring(start));
    return Escapes.resolved(text, Escapes.Place.HOST);
  }

  private static void checkPort(String port) {
    if (!PORT.matcher(port).matches()) {
      throw new IllegalArgumentException("invalid port \"" + port + "\" after host");
    }
  }

  private static String literal(String text) {
    int close = text.lastIndexOf(']');
    if (close < 0) {
      throw new IllegalArgumentException("missing ']' in host");
    }
    String port = text.substring(close + 1);
    checkPort(port);
    String name = text.substring(1, close);
    int zone = name.indexOf("%25");
    String shown =
        zone < 0
            ? Escapes.resolved(name, Escapes.Place.HOST)
            : Escapes.resolved(name.substring(0, zone), Escapes.Place.HOST)
                + Escapes.resolved(name.substring(zone), Escapes.Place.ZONE);
    int percent = shown.indexOf('%');
    String address = percent < 0 ? shown : shown.substring(0, percent);
    if (!IPV6.matcher(address).matches() || percent == shown.length() - 1) {
      throw new IllegalArgumentException("invalid host: " + shown);
    }
    return "[" + shown + "]" + port;
  }

  private static Pattern ipv6() {
    String group = "[0-9A-Fa-f]{1,4}";
    String byteNumber = "(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    String ipv4 = byteNumber + "(?:\\." + byteNumber + "){3}";
    String end = "(?:" + group + ":" + group + "|" + ipv4 + ")";
    StringBuilder form = new StringBuilder("(?:" + group + ":){6}" + end);
    for (int before = 0; before <= 7; before++) {
      String head = before == 0 ? "::" : group + "(?::" + group + "){" + (before - 1) + "}::";
      int most = 7 - before;
      form.append("|").append(head).append("(?:");
      form.append(most >= 2 ? "(?:" + group + ":){0," + (most - 2) + "}" + end + "|" : "");
      form.append(most >= 1 ? group : "").append(")?");
    }
    return Pattern.compile(form.toString());
  }
}
