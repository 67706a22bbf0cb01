package org.policypack.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sigstore.bundle.Bundle.DsseEnvelope;
import dev.sigstore.bundle.ImmutableDsseEnvelope;
import dev.sigstore.bundle.ImmutableSignature;
import dev.sigstore.dsse.InTotoPayload;
import dev.sigstore.json.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.policypack.cases.CaseTest;

/**
 * The evidence that the cases of the command line expect is read by others: envelopes and
 * statements by Sigstore's library, OSCAL and CycloneDX by their official schemas, which
 * liboscal-java and cyclonedx-core-java hold. {@link CliCaseTest} sees that the evidence is what is
 * written.
 */
class EvidenceReadersTest {
  private static final String OSCAL = "schema/json/oscal-ar_schema.json";

  @TestFactory
  Stream<DynamicTest> statements() throws IOException {
    return written(".intoto.json", EvidenceReadersTest::readStatement);
  }

  private static void readStatement(String text) throws JsonParseException {
    InTotoPayload statement = InTotoPayload.from(text);
    assertEquals("https://in-toto.io/Statement/v1", statement.getType());
    assertFalse(statement.getSubject().isEmpty());
    for (InTotoPayload.Subject subject : statement.getSubject()) {
      assertTrue(Objects.requireNonNull(subject.getDigest().get("sha256")).matches("[0-9a-f]{64}"));
    }
    JsonObject predicate = statement.getPredicate().getAsJsonObject();
    switch (statement.getPredicateType()) {
      case "https://in-toto.io/attestation/test-result/v0.1" ->
          assertTrue(predicate.has("result") && predicate.has("configuration"));
      case "https://slsa.dev/provenance/v1" ->
          assertTrue(predicate.has("buildDefinition") && predicate.has("runDetails"));
      default -> throw new AssertionError(statement.getPredicateType());
    }
  }

  @TestFactory
  Stream<DynamicTest> envelopes() throws IOException {
    return written(".dsse.json", EvidenceReadersTest::readEnvelope);
  }

  /** Sigstore says what bytes are signed, and the JDK whether they are. */
  private static void readEnvelope(String text) throws GeneralSecurityException, IOException {
    JsonObject json = JsonParser.parseString(text).getAsJsonObject();
    JsonArray signatures = json.getAsJsonArray("signatures");
    byte[] signature = bytes(signatures.get(0).getAsJsonObject().get("sig"));
    DsseEnvelope envelope =
        ImmutableDsseEnvelope.builder()
            .payload(bytes(json.get("payload")))
            .payloadType(json.get("payloadType").getAsString())
            .addSignatures(ImmutableSignature.builder().sig(signature).build())
            .build();
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey())));
    verifier.update(envelope.getPAE());
    assertTrue(verifier.verify(envelope.getSignature()));
  }

  private static byte[] bytes(JsonElement base64) {
    return Base64.getDecoder().decode(base64.getAsString());
  }

  private static byte[] publicKey() throws IOException {
    Path file = CliCase.ROOT.resolve(Path.of("attest", "files", "keys", "a.pub.pem"));
    String base64 = Files.readString(file).replaceAll("-----.*-----|\\s", "");
    return Base64.getDecoder().decode(base64);
  }

  @TestFactory
  Stream<DynamicTest> assessmentResults() throws IOException {
    Schema schema = schema(OSCAL);
    return written(
        ".oscal.json", text -> assertEquals(List.of(), schema.validate(text, InputFormat.JSON)));
  }

  @Test
  void componentsOfTheDistribution() throws IOException {
    String text = Files.readString(Path.of("target", "policypack.cdx.json"));
    assertEquals(List.of(), schema("bom-1.6.schema.json").validate(text, InputFormat.JSON));
    JsonObject bom = JsonParser.parseString(text).getAsJsonObject();
    assertFalse(bom.has("serialNumber"), "as random as a UUID");
    assertFalse(bom.getAsJsonObject("metadata").has("timestamp"));
    List<String> names = new ArrayList<>();
    bom.getAsJsonArray("components")
        .forEach(each -> names.add(each.getAsJsonObject().get("name").getAsString()));
    assertTrue(names.containsAll(List.of("picocli", "snakeyaml-engine", "re2j", "slf4j-nop")));
    assertFalse(names.contains("sigstore-java"), "only tests use it");
  }

  /** So that a schema that accepts anything is noticed. */
  @Test
  void theSchemasRefuseWhatIsWrong() throws IOException {
    String wrong = "{\"assessment-results\": {\"uuid\": \"1\"}}";
    assertFalse(schema(OSCAL).validate(wrong, InputFormat.JSON).isEmpty());
    String bom = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"version\": 0}";
    assertFalse(schema("bom-1.6.schema.json").validate(bom, InputFormat.JSON).isEmpty());
  }

  private static Schema schema(String resource) throws IOException {
    ClassLoader jars = EvidenceReadersTest.class.getClassLoader();
    try (InputStream in = Objects.requireNonNull(jars.getResourceAsStream(resource))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_7,
              registry ->
                  registry.schemaLoader(
                      loader ->
                          loader.schemaIdResolvers(
                              ids -> ids.mapPrefix("http://cyclonedx.org/schema/", "classpath:"))))
          .getSchema(text);
    }
  }

  private interface Reader {
    void read(String text) throws Exception;
  }

  private static Stream<DynamicTest> written(String ending, Reader reader) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (CliCase one : CliCase.all()) {
      for (Map.Entry<String, String> file : one.written().entrySet()) {
        if (file.getKey().endsWith(ending)) {
          tests.add(
              CaseTest.of(
                  one.folder(), () -> assertDoesNotThrow(() -> reader.read(file.getValue()))));
        }
      }
    }
    assertFalse(tests.isEmpty(), "no case writes " + ending);
    return tests.stream();
  }
}
