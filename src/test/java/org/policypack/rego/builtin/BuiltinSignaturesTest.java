package org.policypack.rego.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.TestOpas;

/** The builtin functions against the list that the real OPA gives of its own. */
class BuiltinSignaturesTest {
  private final OpaBinary opa = TestOpas.any();

  @BeforeEach
  void onlyTheVersionThatIsFollowed() {
    Assumptions.assumeTrue(opa.version().text().equals("1.22.2"), opa.version().text());
  }

  @Test
  void declaresWhatOpaDeclares() throws IOException {
    Map<String, String> declared = declared();
    Map<String, String> ours = new TreeMap<>();
    Map<String, String> opas = new TreeMap<>();
    List<Builtin> all = new ArrayList<>(Builtins.all());
    all.addAll(Builtins.leftOut());
    for (Builtin builtin : all) {
      String mark = builtin.isRelation() ? " relation" : "";
      ours.put(builtin.name(), builtin.signature() + mark);
      opas.put(builtin.name(), declared.get(builtin.name()));
    }
    assertEquals(opas, ours);
  }

  @Test
  void hasEachFunctionOrSaysWhyNot() throws IOException {
    List<String> named = new ArrayList<>(Builtins.all().stream().map(Builtin::name).toList());
    Stream.of(LeftOut.values()).forEach(group -> named.addAll(group.names()));
    assertEquals(declared().keySet().stream().toList(), named.stream().sorted().toList());
  }

  private Map<String, String> declared() throws IOException {
    Process process =
        new ProcessBuilder(opa.path().toString(), "capabilities", "--current").start();
    JsonNode list = new ObjectMapper().readTree(process.getInputStream()).get("builtins");
    Map<String, String> declared = new TreeMap<>();
    for (JsonNode builtin : list) {
      JsonNode declaration = builtin.get("decl");
      String mark = builtin.path("relation").asBoolean() ? " relation" : "";
      String result = declaration.has("result") ? type(declaration.get("result")) : "nothing";
      declared.put(
          builtin.get("name").asText(),
          "(" + types(declaration.path("args")) + ") -> " + result + mark);
    }
    return declared;
  }

  private static String types(JsonNode types) {
    List<String> texts = new ArrayList<>();
    types.forEach(type -> texts.add(type(type)));
    return String.join(", ", texts);
  }

  private static String type(JsonNode type) {
    String name = type.get("type").asText();
    JsonNode dynamic = type.path("dynamic");
    return switch (name) {
      case "any" -> name + angled(types(type.path("of")));
      case "set" -> name + "[" + type(type.get("of")) + "]";
      case "array" ->
          name
              + angled(types(type.path("static")))
              + (dynamic.isMissingNode() ? "" : "[" + type(dynamic) + "]");
      case "object" ->
          name
              + angled(members(type.path("static")))
              + (dynamic.isMissingNode()
                  ? ""
                  : "[" + type(dynamic.get("key")) + ": " + type(dynamic.get("value")) + "]");
      default -> name;
    };
  }

  private static String members(JsonNode members) {
    List<String> texts = new ArrayList<>();
    members.forEach(m -> texts.add(m.get("key").asText() + ": " + type(m.get("value"))));
    return String.join(", ", texts);
  }

  private static String angled(String parts) {
    return parts.isEmpty() ? "" : "<" + parts + ">";
  }
}
