package org.policypack.readiness;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policypack.export.ExportedFiles;
import org.policypack.pack.PolicyPack;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Writes a new packet of an export: everything that can be computed, and for what a person has to
 * give a placeholder, each of which blocks a live packet.
 */
public final class PacketDraft {
  private final Mode mode;
  private final Instant createdAt;
  private final Recomputation.Exported computed;
  private final ExportedFiles files;
  private final String folder;

  private PacketDraft(
      Mode mode,
      Instant createdAt,
      Recomputation.Exported computed,
      ExportedFiles files,
      String folder) {
    this.mode = mode;
    this.createdAt = createdAt;
    this.computed = computed;
    this.files = files;
    this.folder = folder;
  }

  /**
   * The text of a packet.
   *
   * @param computed what the pack gives now
   * @param files the files of the export, as they stand on disk
   * @param folder their folder from that of the packet, with {@code /} between its segments; empty
   *     where it is the same
   */
  public static String text(
      Mode mode,
      Instant createdAt,
      Recomputation.Exported computed,
      ExportedFiles files,
      String folder) {
    return JsonWriter.pretty(new PacketDraft(mode, createdAt, computed, files, folder).packet());
  }

  private ObjectValue packet() {
    ObjectValue claims = ComputedClaims.of(computed, files);
    return ObjectValue.builder()
        .put("schema_version", PacketSchema.VERSION)
        .put("mode", mode.word())
        .put("created_at", createdAt.toString())
        .put("maximum_age_days", ages())
        .put("policy", part(claims, "policy"))
        .put("artifacts", artifacts())
        .put("parity", part(claims, "parity"))
        .put("lifecycle", lifecycle(part(claims, "lifecycle")))
        .put("operating_evidence", evidence(part(claims, "operating_evidence")))
        .build();
  }

  private static ObjectValue ages() {
    return ObjectValue.builder()
        .put("ci_run", 30)
        .put("parity_report", 30)
        .put("policy_review", 365)
        .put("rollback_rehearsal", 180)
        .build();
  }

  private ArrayValue artifacts() {
    PolicyPack pack = computed.loaded().pack().orElseThrow();
    List<Value> rows = new ArrayList<>();
    for (ArtifactKind kind : ArtifactKind.values()) {
      String name = kind.fileOf(pack);
      byte[] bytes = files.texts().getOrDefault(name, "").getBytes(StandardCharsets.UTF_8);
      ObjectValue.Builder row =
          ObjectValue.builder()
              .put("kind", kind.word())
              .put("path", folder.isEmpty() ? name : folder + "/" + name);
      rows.add(with(row, ComputedClaims.measured(bytes)).build());
    }
    return new ArrayValue(rows);
  }

  private ObjectValue lifecycle(ObjectValue claims) {
    return ObjectValue.builder()
        .put("source_pack", part(claims, "source_pack"))
        .put("generated_module", part(claims, "generated_module"))
        .put("review", review(part(claims, "review")))
        .put("rollback", rollback())
        .build();
  }

  /** Only who reviewed the policy can say which one it was. */
  private ObjectValue review(ObjectValue claims) {
    ObjectValue.Builder review = ObjectValue.builder();
    switch (mode) {
      case SAMPLE -> with(review, claims);
      case LIVE ->
          review
              .put("version", "<the version that was reviewed>")
              .put("meaning_sha256", "<policy.meaning_sha256 of what was reviewed>");
    }
    return review
        .put("reviewers", ArrayValue.ofStrings(List.of(blank("who approved it", "Jane Doe"))))
        .put("reference", reference("the ticket of the approval", "ABC-1"))
        .put("date", time("when it was approved"))
        .build();
  }

  private ObjectValue rollback() {
    return ObjectValue.builder()
        .put("to_version", blank("an earlier version, or none", "none"))
        .put("reference", reference("the ticket with the steps", "ABC-2"))
        .put("rehearsed_at", time("when the steps were last gone through"))
        .build();
  }

  private ObjectValue evidence(ObjectValue claims) {
    String run = "https://ci.example.com/runs/1";
    return ObjectValue.builder()
        .put(
            "ci_run",
            ObjectValue.builder()
                .put("reference", blank("the https address of the run", run))
                .put("commit", blank("the whole id of the commit", "0".repeat(40)))
                .put("date", time("when it ended"))
                .build())
        .put(
            "parity_report",
            with(ObjectValue.builder(), part(claims, "parity_report"))
                .put("reference", reference("where it is kept", run + "/artifacts"))
                .put("date", time("when it was made"))
                .build())
        .put(
            "policy_review",
            ObjectValue.builder()
                .put("reference", reference("the ticket of the review", "ABC-3"))
                .put("date", time("when it was held"))
                .build())
        .build();
  }

  private String reference(String what, String example) {
    return blank(what + ": a ticket, a commit or an https address", example);
  }

  private String time(String what) {
    return blank(what + ", such as " + createdAt, createdAt.toString());
  }

  private String blank(String what, String example) {
    return switch (mode) {
      case SAMPLE -> example;
      case LIVE -> "<" + what + ">";
    };
  }

  private static ObjectValue part(ObjectValue from, String key) {
    return from.get(key) instanceof ObjectValue part ? part : ObjectValue.EMPTY;
  }

  private static ObjectValue.Builder with(ObjectValue.Builder builder, ObjectValue members) {
    for (Map.Entry<Value, Value> member : members.members().entrySet()) {
      builder.put(((StringValue) member.getKey()).text(), member.getValue());
    }
    return builder;
  }
}
