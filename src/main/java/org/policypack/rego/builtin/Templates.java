package org.policypack.rego.builtin;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.policypack.rego.builtin.format.GoQuote;
import org.policypack.rego.builtin.format.GoValue;
import org.policypack.rego.builtin.template.Template;
import org.policypack.rego.builtin.template.TemplateException;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Texts with gaps that the members of an object fill. */
final class Templates {
  private Templates() {}

  static void addTo(Builtins list) {
    list.add("strings.render_template", (a, c) -> render(a, c));
  }

  private static Value render(Value[] a, CallContext context) {
    String text = Operands.string(a, 0);
    GoValue members = goValue(Operands.object(a, 1));
    try {
      String rendered = Template.parse(text).render(members, context::spend);
      return StringValue.of(rendered.replace("<no value>", "<undefined>"));
    } catch (TemplateException e) {
      throw BuiltinException.of(e.text());
    }
  }

  /** OPA hands the literal over as JSON, so what JSON cannot say is an error. */
  private static GoValue goValue(Value value) {
    return switch (value) {
      case NullValue none -> GoValue.Nothing.NULL;
      case BooleanValue truth -> new GoValue.Truth(truth.truth());
      case NumberValue number -> new GoValue.JsonNumber(number.text());
      case StringValue string -> new GoValue.Text(jsonText(string));
      case ArrayValue array ->
          new GoValue.Items(array.items().stream().map(Templates::goValue).toList());
      case ObjectValue object -> members(object);
      case SetValue set -> throw BuiltinException.of("a set is no value of JSON");
    };
  }

  private static GoValue members(ObjectValue object) {
    SortedMap<String, GoValue> members = new TreeMap<>(GoValue.TEXT_ORDER);
    for (Map.Entry<Value, Value> member : object.sorted().entrySet()) {
      if (!(member.getKey() instanceof StringValue key)) {
        throw BuiltinException.of(
            "a key is no string but " + member.getKey().kind().word() + ", which JSON cannot say");
      }
      members.put(jsonText(key), goValue(member.getValue()));
    }
    return new GoValue.Members(members);
  }

  /** OPA writes some characters with escapes that JSON does not have. */
  private static String jsonText(StringValue string) {
    string.text().codePoints().filter(c -> !fitsJson(c)).findFirst().ifPresent(Templates::refuse);
    return string.text();
  }

  private static void refuse(int point) {
    throw BuiltinException.of(
        "invalid character in string: " + GoQuote.of(Character.toString(point)));
  }

  private static boolean fitsJson(int point) {
    if (point < ' ') {
      return "\b\f\n\r\t".indexOf(point) >= 0;
    }
    return point != 0x7f && (Character.isBmpCodePoint(point) || GoQuote.isPrintable(point));
  }
}
