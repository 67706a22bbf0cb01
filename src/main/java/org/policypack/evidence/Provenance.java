package org.policypack.evidence;

import java.util.ArrayList;
import java.util.List;
import org.policypack.parity.EngineRow;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** Where an export comes from, as an in-toto statement with SLSA's provenance 1. */
final class Provenance {
  private static final String PREDICATE = "https://slsa.dev/provenance/v1";

  /** How the files were made; docs/evidence.md says what its parameters mean. */
  private static final String BUILD_TYPE = "urn:policypack:build:rego-export:v1";

  private Provenance() {}

  /** The statement. */
  static ObjectValue of(ExportFacts facts) {
    ObjectValue predicate =
        ObjectValue.builder()
            .put("buildDefinition", definition(facts))
            .put("runDetails", details(facts))
            .build();
    return Statement.of(facts.exported(), PREDICATE, predicate);
  }

  private static ObjectValue definition(ExportFacts facts) {
    return ObjectValue.builder()
        .put("buildType", BUILD_TYPE)
        .put("externalParameters", parameters(facts))
        .put("resolvedDependencies", dependencies(facts))
        .build();
  }

  private static ObjectValue parameters(ExportFacts facts) {
    List<String> opas =
        facts.report().engines().stream()
            .filter(row -> row.engine().equals(EngineRow.OPA))
            .flatMap(row -> row.version().stream())
            .toList();
    return ObjectValue.builder()
        .put("policyPack", facts.pack().id())
        .put("policyVersion", facts.pack().metadata().version())
        .put("requireOpa", facts.requireOpa())
        .put("opaVersions", ArrayValue.ofStrings(opas))
        .build();
  }

  private static ArrayValue dependencies(ExportFacts facts) {
    List<Value> all = new ArrayList<>(Statement.descriptors(facts.packFiles()).items());
    all.addAll(Statement.descriptors(facts.opas()).items());
    return new ArrayValue(all);
  }

  private static ObjectValue details(ExportFacts facts) {
    ObjectValue version =
        ObjectValue.builder().put("policypack", facts.report().toolVersion()).build();
    ObjectValue.Builder metadata = ObjectValue.builder();
    facts.run().ifPresent(url -> metadata.put("invocationId", url));
    facts.time().ifPresent(time -> metadata.put("finishedOn", time.toString()));
    return ObjectValue.builder()
        .put(
            "builder",
            ObjectValue.builder().put("id", facts.builder()).put("version", version).build())
        .put("metadata", metadata.build())
        .build();
  }
}
