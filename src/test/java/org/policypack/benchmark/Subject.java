package org.policypack.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * A policy that both Rego engines evaluate.
 *
 * @param folder it holds {@code policy.rego} and {@code data.json} and nothing else that OPA reads
 * @param query what is asked, such as {@code data.cavra.policy.decision}
 * @param requests the files with the requests
 */
record Subject(Path folder, String query, List<Path> requests) {
  static final String MODULE = "policy.rego";
  static final String DATA = "data.json";

  Subject {
    requests = List.copyOf(requests);
  }

  /**
   * A pack's export, copied so that OPA does not take its other files for data.
   *
   * @param requests the requests, or none for the export's first fixture
   */
  static Subject ofExport(Path export, Path folder, List<Path> requests) throws IOException {
    Files.createDirectories(folder);
    ObjectValue fixtures = (ObjectValue) json(export.resolve("opa-input-fixtures.json"));
    try (var files = Files.list(export)) {
      Path module =
          files.filter(f -> f.toString().endsWith("_policy.rego")).findFirst().orElseThrow();
      Files.writeString(folder.resolve(MODULE), Files.readString(module));
    }
    Files.writeString(folder.resolve(DATA), Files.readString(export.resolve(DATA)));
    String query = ((StringValue) member(fixtures, "query")).text();
    return new Subject(
        folder, query, requests.isEmpty() ? List.of(first(fixtures, folder)) : requests);
  }

  private static Path first(ObjectValue fixtures, Path folder) throws IOException {
    ArrayValue all = (ArrayValue) member(fixtures, "fixtures");
    Value input = member((ObjectValue) all.items().getFirst(), "input");
    Path beside = folder.resolveSibling(folder.getFileName() + "-request.json");
    return Files.writeString(beside, JsonWriter.compact(input));
  }

  /**
   * A module of many rules that ask for equality: as many of a complete rule as of a partial set.
   *
   * @param rules how many rules in all
   */
  static Subject ofManyRules(int rules, Path folder) throws IOException {
    Files.createDirectories(folder);
    StringBuilder text = new StringBuilder("package many\n\ndefault allow := false\n");
    for (int i = 0; i < rules / 2; i++) {
      text.append("\nallow if {\n\tinput.user == \"user%d\"\n".formatted(i));
      text.append("\tinput.action == \"read\"\n\tinput.level > %d\n}\n".formatted(i % 7));
      text.append("\ndeny contains \"rule%d\" if {\n\tinput.tool == \"tool%d\"\n".formatted(i, i));
      text.append("\tstartswith(input.path, \"/x%d\")\n}\n".formatted(i));
    }
    text.append("\ndecision := {\"allow\": allow, \"deny\": deny}\n");
    Files.writeString(folder.resolve(MODULE), text);
    Files.writeString(folder.resolve(DATA), "{}");
    Path request = folder.resolveSibling(folder.getFileName() + "-request.json");
    Files.writeString(
        request,
        "{\"user\": \"user4\", \"action\": \"read\", \"level\": 5, \"tool\": \"tool3\","
            + " \"path\": \"/x3/a\"}");
    return new Subject(folder, "data.many.decision", List.of(request));
  }

  private static Value member(ObjectValue object, String name) {
    Value value = object.get(name);
    if (value == null) {
      throw new IllegalStateException("no " + name);
    }
    return value;
  }

  /** The one JSON value in a file. */
  static Value json(Path file) throws IOException {
    return switch (StrictJson.parse(Files.readAllBytes(file))) {
      case JsonResult.Parsed parsed -> parsed.value();
      case JsonResult.Refused refused ->
          throw new IllegalStateException(file + ": " + refused.message());
    };
  }
}
