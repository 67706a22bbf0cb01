package org.policypack.rego.builtin.uri;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A URL as Go 1.26 reads it ({@code net/url}), each part empty where it is missing.
 *
 * @param scheme in lower case
 * @param hostname without brackets and port
 * @param path with escapes resolved
 * @param rawPath as written, or as resolved where writing it again would give the same
 * @param fragment with escapes resolved
 */
public record GoUrl(
    String scheme,
    String hostname,
    String port,
    String path,
    String rawPath,
    String rawQuery,
    String fragment) {

  /**
   * Reads a URL.
   *
   * @throws IllegalArgumentException for a text that is none, with Go's reason
   */
  public static GoUrl parse(String text) {
    // Go looks at bytes: one character here is one byte.
    try {
      return new Reader(latin(text)).read();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(unicode(String.valueOf(e.getMessage())), e);
    }
  }

  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String unicode(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static final class Reader {
    private final String text;
    private String scheme = "";
    private String host = "";
    private String path = "";
    private String rawPath = "";
    private String rawQuery = "";

    private Reader(String text) {
      this.text = text;
    }

    private GoUrl read() {
      int hash = text.indexOf('#');
      String fragment = hash < 0 ? "" : text.substring(hash + 1);
      beforeFragment(hash < 0 ? text : text.substring(0, hash));
      String shown = Escapes.resolved(fragment, Escapes.Place.FRAGMENT);
      int colon = host.lastIndexOf(':');
      boolean hasPort = colon >= 0 && host.substring(colon).matches(":[0-9]*");
      String name = hasPort ? host.substring(0, colon) : host;
      boolean bracketed = name.startsWith("[") && name.endsWith("]");
      return new GoUrl(
          scheme,
          unicode(bracketed ? name.substring(1, name.length() - 1) : name),
          hasPort ? host.substring(colon + 1) : "",
          unicode(path),
          unicode(rawPath),
          unicode(rawQuery),
          unicode(shown));
    }

    private void beforeFragment(String url) {
      if (url.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
        throw new IllegalArgumentException("net/url: invalid control character in URL");
      }
      if (url.equals("*")) {
        setPath(url);
        return;
      }
      String rest = withoutQuery(afterScheme(url));
      if (!rest.startsWith("/")) {
        if (!scheme.isEmpty()) {
          return;
        }
        if (rest.split("/", 2)[0].contains(":")) {
          throw new IllegalArgumentException("first path segment in URL cannot contain colon");
        }
      }
      boolean hasAuthority =
          rest.startsWith("//") && (!scheme.isEmpty() || !rest.startsWith("///"));
      if (hasAuthority) {
        int slash = rest.indexOf('/', 2);
        setAuthority(slash < 0 ? rest.substring(2) : rest.substring(2, slash));
        rest = slash < 0 ? "" : rest.substring(slash);
      }
      setPath(rest);
    }

    private String afterScheme(String url) {
      int end = 0;
      while (end < url.length() && isSchemeCharacter(url.charAt(end), end == 0)) {
        end++;
      }
      boolean ends = end < url.length() && url.charAt(end) == ':';
      if (ends && end == 0) {
        throw new IllegalArgumentException("missing protocol scheme");
      }
      scheme = ends ? url.substring(0, end).toLowerCase(Locale.ROOT) : "";
      return ends ? url.substring(end + 1) : url;
    }

    private static boolean isSchemeCharacter(char c, boolean first) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      return letter || (!first && ((c >= '0' && c <= '9') || "+-.".indexOf(c) >= 0));
    }

    private String withoutQuery(String rest) {
      int mark = rest.indexOf('?');
      rawQuery = mark < 0 ? "" : rest.substring(mark + 1);
      return mark < 0 ? rest : rest.substring(0, mark);
    }

    private void setPath(String raw) {
      path = Escapes.resolved(raw, Escapes.Place.PATH);
      rawPath = raw.equals(Escapes.escapedPath(path)) ? path : raw;
    }

    private void setAuthority(String authority) {
      int at = authority.lastIndexOf('@');
      host = Hosts.read(scheme, authority.substring(at + 1));
      String user = at < 0 ? "" : authority.substring(0, at);
      if (!user.matches("[A-Za-z0-9._:~!$&'()*+,;=%@-]*")) {
        throw new IllegalArgumentException("net/url: invalid userinfo");
      }
      Escapes.resolved(user, Escapes.Place.USER);
    }
  }
}
