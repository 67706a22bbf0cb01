package org.policypack.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypack.cases.CaseTest;
import org.xml.sax.SAXException;

/**
 * The reports that the cases of the command line expect are valid by the schemas of those who read
 * them, see {@code schemas/README.md}. {@link CliCaseTest} sees that they are what is written.
 */
class ReportSchemasTest {
  private static final Path SCHEMAS = Path.of("src", "test", "resources", "schemas");

  @TestFactory
  Stream<DynamicTest> sarif() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
            .getSchema(Files.readString(SCHEMAS.resolve("sarif-2.1.0-rtm.5.json")));
    return reports(
        ".sarif", text -> assertEquals(List.of(), schema.validate(text, InputFormat.JSON)));
  }

  @TestFactory
  Stream<DynamicTest> junit() throws IOException, SAXException {
    javax.xml.validation.Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(SCHEMAS.resolve("junit-10.xsd").toFile());
    return reports(
        ".xml",
        text ->
            assertDoesNotThrow(
                () -> schema.newValidator().validate(new StreamSource(new StringReader(text)))));
  }

  /**
   * GitLab keeps one finding of those with the same fingerprint, and wants paths in the project.
   */
  @TestFactory
  Stream<DynamicTest> gitlab() throws IOException {
    Schema schema = gitlabSchema();
    return reports(
        ".gitlab",
        text -> {
          assertEquals(List.of(), schema.validate(text, InputFormat.JSON));
          List<String> prints =
              Pattern.compile("\"fingerprint\": \"(.*)\"")
                  .matcher(text)
                  .results()
                  .map(found -> found.group(1))
                  .toList();
          assertEquals(prints.size(), new HashSet<>(prints).size());
        });
  }

  private static Schema gitlabSchema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMAS.resolve("gitlab-code-quality.json")));
  }

  /** So that a schema that accepts anything is noticed. */
  @Test
  void theSchemasRefuseWhatIsWrong() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
            .getSchema(Files.readString(SCHEMAS.resolve("sarif-2.1.0-rtm.5.json")));
    assertFalse(schema.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON).isEmpty());
    assertFalse(gitlabSchema().validate("[{\"description\": \"x\"}]", InputFormat.JSON).isEmpty());
  }

  private interface Check {
    void on(String text);
  }

  private static Stream<DynamicTest> reports(String ending, Check check) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (CliCase one : CliCase.all()) {
      for (Map.Entry<String, String> file : one.written().entrySet()) {
        if (file.getKey().endsWith(ending)) {
          tests.add(CaseTest.of(one.folder(), () -> check.on(file.getValue())));
        }
      }
    }
    assertFalse(tests.isEmpty(), "no case writes " + ending);
    return tests.stream();
  }
}
