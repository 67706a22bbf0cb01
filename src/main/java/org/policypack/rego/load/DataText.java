package org.policypack.rego.load;

import org.policypack.rego.json.GoJsonReader;
import org.policypack.rego.json.GoJsonReader.JsonException;
import org.policypack.rego.yaml.YamlScalars.YamlException;
import org.policypack.rego.yaml.YamlToJson;
import org.policypack.value.NullValue;
import org.policypack.value.Value;

/** Texts of JSON and YAML as values, read as OPA reads them. */
public final class DataText {
  private DataText() {}

  /**
   * What became of a text.
   *
   * @param value the value, meaningful where {@code problem} is empty
   * @param problem why the text is refused, in OPA's words; empty where it is not
   */
  public record Result(Value value, String problem) {}

  /**
   * Reads the text of an input: JSON, or YAML where it is no JSON. A byte order mark is dropped.
   *
   * @param bytes the text; bad UTF-8 becomes U+FFFD
   */
  public static Result input(byte[] bytes) {
    if (bytes.length > FileText.LARGEST) {
      return new Result(NullValue.NULL, "larger than 64 MiB");
    }
    try {
      return new Result(jsonOrYaml(bytes), "");
    } catch (YamlException e) {
      return new Result(NullValue.NULL, e.text());
    }
  }

  static Value jsonOrYaml(byte[] bytes) throws YamlException {
    String text = FileText.withoutMark(FileText.lenient(bytes));
    try {
      return GoJsonReader.read(text, GoJsonReader.Numbers.OF_DATA);
    } catch (JsonException e) {
      if (e.isLimit()) {
        throw new YamlException(e.text());
      }
      return YamlToJson.read(text);
    }
  }

  static Value json(byte[] bytes, String name) throws LoadException {
    try {
      return GoJsonReader.read(FileText.lenient(bytes), GoJsonReader.Numbers.OF_DATA);
    } catch (JsonException e) {
      throw LoadException.of("load.json", name + ": " + e.text());
    }
  }

  static Value yaml(byte[] bytes, String name) throws LoadException {
    try {
      return YamlToJson.read(FileText.lenient(bytes));
    } catch (YamlException e) {
      throw LoadException.of("load.yaml", name + ": error converting YAML to JSON: " + e.text());
    }
  }
}
