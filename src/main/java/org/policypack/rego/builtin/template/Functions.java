package org.policypack.rego.builtin.template;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.policypack.rego.builtin.format.GoPrinter;
import org.policypack.rego.builtin.format.GoValue;
import org.policypack.rego.builtin.format.Printf;

/** The functions that every template has. Arguments are values of documents and literals. */
final class Functions {
  /** What a function does; it throws with only the reason. */
  @FunctionalInterface
  interface Code {
    GoValue call(List<GoValue> arguments, LongConsumer meter);
  }

  /**
   * A function.
   *
   * @param least how many arguments it needs
   * @param takesMore whether it takes more than those
   */
  record Function(int least, boolean takesMore, Code code) {}

  /** {@code and} and {@code or} are not called: they skip arguments. */
  private static final Map<String, Function> ALL =
      Map.ofEntries(
          Map.entry("and", several(1, (a, m) -> a.getLast())),
          Map.entry("or", several(1, (a, m) -> a.getLast())),
          Map.entry("not", fixed(1, (a, m) -> truth(!Truths.of(a.getFirst())))),
          Map.entry("call", several(1, (a, m) -> call(a.getFirst()))),
          Map.entry("len", fixed(1, (a, m) -> Indexing.length(a.getFirst()))),
          Map.entry("index", several(1, Indexing::index)),
          Map.entry("slice", several(1, Indexing::slice)),
          Map.entry("print", several(0, (a, m) -> text(GoPrinter.print(a, m)))),
          Map.entry("println", several(0, (a, m) -> text(GoPrinter.printLine(a, m)))),
          Map.entry("printf", several(1, Functions::printf)),
          Map.entry("html", several(0, (a, m) -> text(Escaping.html(shown(a, m))))),
          Map.entry("js", several(0, (a, m) -> text(Escaping.javaScript(shown(a, m))))),
          Map.entry("urlquery", several(0, (a, m) -> text(urlQuery(shown(a, m))))),
          Map.entry("eq", several(1, (a, m) -> truth(Truths.equalsAny(a)))),
          Map.entry("ne", fixed(2, (a, m) -> truth(!Truths.equalsAny(a)))),
          Map.entry("lt", fixed(2, (a, m) -> truth(Truths.less(a)))),
          Map.entry("le", fixed(2, (a, m) -> truth(Truths.less(a) || Truths.equalsAny(a)))),
          Map.entry("gt", fixed(2, (a, m) -> truth(!Truths.less(a) && !Truths.equalsAny(a)))),
          Map.entry("ge", fixed(2, (a, m) -> truth(!Truths.less(a)))));

  private Functions() {}

  private static Function several(int least, Code code) {
    return new Function(least, true, code);
  }

  private static Function fixed(int count, Code code) {
    return new Function(count, false, code);
  }

  static boolean has(String name) {
    return ALL.containsKey(name);
  }

  /** A function that {@link #has}. */
  static Function get(String name) {
    Function function = ALL.get(name);
    if (function == null) {
      throw new IllegalArgumentException("no function: " + name);
    }
    return function;
  }

  private static GoValue truth(boolean truth) {
    return new GoValue.Truth(truth);
  }

  private static GoValue text(String text) {
    return new GoValue.Text(text);
  }

  /** No value of a document is a function. */
  private static GoValue call(GoValue value) {
    throw new TemplateException(
        value instanceof GoValue.Nothing
            ? "call of nil"
            : "call of a non-function of type " + value.type());
  }

  private static GoValue printf(List<GoValue> arguments, LongConsumer meter) {
    if (arguments.getFirst() instanceof GoValue.Text format) {
      return text(Printf.print(format.text(), arguments.subList(1, arguments.size()), meter));
    }
    throw new TemplateException(
        "wrong type for value; expected string; got " + arguments.getFirst().type());
  }

  /** The arguments as {@code print} shows them, but for those that are missing. */
  private static String shown(List<GoValue> arguments, LongConsumer meter) {
    List<GoValue> present =
        arguments.stream()
            .map(value -> value instanceof GoValue.Nothing ? text(Rendering.NO_VALUE) : value)
            .toList();
    return GoPrinter.print(present, meter);
  }

  private static String urlQuery(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A").replace("%7E", "~");
  }
}
