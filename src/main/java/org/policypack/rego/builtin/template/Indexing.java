package org.policypack.rego.builtin.template;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.policypack.rego.builtin.format.GoText;
import org.policypack.rego.builtin.format.GoValue;

/** {@code len}, {@code index} and {@code slice}. Texts are bytes here. */
final class Indexing {
  private Indexing() {}

  private static byte[] bytes(GoValue value) {
    String text =
        value instanceof GoValue.JsonNumber number ? number.text() : ((GoValue.Text) value).text();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static GoValue length(GoValue value) {
    return whole(
        switch (value) {
          case GoValue.Text text -> bytes(text).length;
          case GoValue.JsonNumber number -> bytes(number).length;
          case GoValue.Items items -> items.items().size();
          case GoValue.Members members -> members.members().size();
          default -> throw new TemplateException("len of type " + value.type());
        });
  }

  private static GoValue whole(int number) {
    return new GoValue.Whole(number, GoValue.Whole.Size.INT);
  }

  static GoValue index(List<GoValue> arguments, LongConsumer meter) {
    GoValue item = arguments.getFirst();
    if (item instanceof GoValue.Nothing) {
      throw new TemplateException("index of untyped nil");
    }
    for (GoValue key : arguments.subList(1, arguments.size())) {
      item = member(item, key, meter);
    }
    return item;
  }

  private static GoValue member(GoValue item, GoValue key, LongConsumer meter) {
    return switch (item) {
      case GoValue.Items items -> items.items().get(place(key, items.items().size() - 1));
      case GoValue.Text text -> character(bytes(text), key, meter);
      case GoValue.JsonNumber number -> character(bytes(number), key, meter);
      case GoValue.Members members -> {
        if (!(key instanceof GoValue.Text name)) {
          throw new TemplateException("value has type " + key.type() + "; should be string");
        }
        yield members.members().getOrDefault(name.text(), GoValue.Nothing.NULL);
      }
      case GoValue.Nothing nothing -> throw new TemplateException("index of nil pointer");
      default -> throw new TemplateException("can't index item of type " + item.type());
    };
  }

  private static GoValue character(byte[] bytes, GoValue key, LongConsumer meter) {
    meter.accept(bytes.length);
    return new GoValue.Whole(
        Byte.toUnsignedInt(bytes[place(key, bytes.length - 1)]), GoValue.Whole.Size.BYTE);
  }

  private static int place(GoValue key, int last) {
    if (!(key instanceof GoValue.Whole whole)) {
      throw new TemplateException(
          "cannot index slice/array with "
              + (key instanceof GoValue.Nothing ? "nil" : "type " + key.type()));
    }
    if (whole.number() < 0 || whole.number() > last) {
      throw new TemplateException("index out of range: " + whole.number());
    }
    return (int) whole.number();
  }

  /** The third number of Go's slices limits what nobody can see here. */
  static GoValue slice(List<GoValue> arguments, LongConsumer meter) {
    GoValue item = arguments.getFirst();
    List<GoValue> bounds = arguments.subList(1, arguments.size());
    if (bounds.size() > 3) {
      throw new TemplateException("too many slice indexes: " + bounds.size());
    }
    return switch (item) {
      case GoValue.Items items -> {
        int[] range = range(bounds, items.items().size());
        meter.accept(range[1] - range[0]);
        yield new GoValue.Items(items.items().subList(range[0], range[1]));
      }
      case GoValue.Text text -> new GoValue.Text(cut(bytes(text), bounds, meter));
      case GoValue.JsonNumber number -> new GoValue.JsonNumber(cut(bytes(number), bounds, meter));
      case GoValue.Nothing nothing -> throw new TemplateException("slice of untyped nil");
      default -> throw new TemplateException("can't slice item of type " + item.type());
    };
  }

  private static String cut(byte[] bytes, List<GoValue> bounds, LongConsumer meter) {
    if (bounds.size() == 3) {
      throw new TemplateException("cannot 3-index slice a string");
    }
    meter.accept(bytes.length);
    int[] range = range(bounds, bytes.length);
    return GoText.of(Arrays.copyOfRange(bytes, range[0], range[1]));
  }

  private static int[] range(List<GoValue> bounds, int length) {
    int[] range = {0, length, length};
    for (int i = 0; i < bounds.size(); i++) {
      range[i] = place(bounds.get(i), length);
    }
    for (int i = 0; i < 2; i++) {
      if (range[i] > range[i + 1]) {
        throw new TemplateException("invalid slice index: " + range[i] + " > " + range[i + 1]);
      }
    }
    return range;
  }
}
