package org.policypack.rego.builtin;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** UUIDs of RFC 4122, read as {@code github.com/google/uuid} 1.6.0 does. */
final class Uuids {
  private static final int LENGTH = 36;

  /** From the start of the Gregorian calendar to 1970, in 100 nanoseconds. */
  private static final long GREGORIAN = 122_192_928_000_000_000L;

  private Uuids() {}

  static void addTo(Builtins list) {
    list.add("uuid.parse", (a, c) -> parsed(Operands.string(a, 0)));
    list.add("uuid.rfc4122", (a, c) -> c.once("uuid " + a[0], () -> random(c)));
  }

  private static Value random(CallContext context) {
    byte[] bytes = context.random(16);
    bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
    bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
    String hex = HexFormat.of().formatHex(bytes);
    return StringValue.of(
        String.join(
            "-",
            hex.substring(0, 8),
            hex.substring(8, 12),
            hex.substring(12, 16),
            hex.substring(16, 20),
            hex.substring(20)));
  }

  /** What a UUID says, or null for a text that is none. */
  private static @Nullable Value parsed(String text) {
    byte[] bytes = bytes(text);
    if (bytes == null) {
      return null;
    }
    int version = (bytes[6] >> 4) & 15;
    ObjectValue.Builder out = ObjectValue.builder();
    out.put("version", version).put("variant", variant(bytes[8] & 255));
    if (version == 1 || version == 2) {
      long ticks = number(bytes, 6, 2) & 0xfff;
      ticks = (ticks << 16) | number(bytes, 4, 2);
      ticks = (ticks << 32) | number(bytes, 0, 4);
      out.put("time", (ticks - GREGORIAN) * 100);
      out.put("nodeid", HexFormat.ofDelimiter("-").formatHex(bytes, 10, 16));
      out.put("macvariables", address(bytes[10]));
      out.put("clocksequence", number(bytes, 8, 2) & 0x3fff);
    }
    if (version == 2) {
      out.put("id", number(bytes, 0, 4)).put("domain", domain(bytes[9] & 255));
    }
    return out.build();
  }

  private static long number(byte[] bytes, int from, int length) {
    return new BigInteger(1, bytes, from, length).longValue();
  }

  private static byte @Nullable [] bytes(String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    String plain = text;
    if (length == LENGTH + 9) {
      if (!text.toLowerCase(Locale.ROOT).startsWith("urn:uuid:")) {
        return null;
      }
      plain = text.substring(9);
    } else if (length == LENGTH + 2) {
      plain = text.substring(1, Math.min(text.length(), LENGTH + 1));
    }
    boolean dashed = length != 32 && plain.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    boolean bare = length == 32 && plain.matches("(?i)[0-9a-f]{32}");
    return dashed || bare ? HexFormat.of().parseHex(plain.replace("-", "")) : null;
  }

  private static String variant(int b) {
    if ((b & 0xc0) == 0x80) {
      return "RFC4122";
    }
    return (b & 0xe0) == 0xc0 ? "Microsoft" : (b & 0xe0) == 0xe0 ? "Future" : "Reserved";
  }

  private static String address(byte b) {
    return ((b & 2) != 0 ? "local" : "global") + ((b & 1) != 0 ? ":multicast" : ":unicast");
  }

  private static String domain(int number) {
    return switch (number) {
      case 0 -> "Person";
      case 1 -> "Group";
      case 2 -> "Org";
      default -> "Domain" + number;
    };
  }
}
