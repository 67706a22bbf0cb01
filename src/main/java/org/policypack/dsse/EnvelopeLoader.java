package org.policypack.dsse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Reads DSSE envelopes (envelope 1.0.0): {@code payload}, {@code payloadType} and {@code
 * signatures}, each with {@code sig} and perhaps {@code keyid}; other members are ignored. The JSON
 * is read as strictly as a request, since of repeated keys another reader could take the other one.
 */
public final class EnvelopeLoader {
  /** The most bytes that an envelope may have. */
  public static final int MAX_BYTES = StrictJson.MAX_BYTES;

  /** More signatures than anybody needs, and few enough to check each. */
  private static final int MAX_SIGNATURES = 100;

  private final Diagnostics problems = new Diagnostics();
  private final String name;

  private EnvelopeLoader(String name) {
    this.name = name;
  }

  /**
   * Reads an envelope.
   *
   * @param bytes the file
   * @param name what people are told
   */
  public static LoadedEnvelope load(byte[] bytes, String name) {
    return switch (StrictJson.parse(bytes)) {
      case JsonResult.Parsed(ObjectValue object) -> new EnvelopeLoader(name).load(object);
      case JsonResult.Parsed parsed ->
          refused(EnvelopeProblem.SHAPE.error("`" + name + "` holds no object, so no envelope."));
      case JsonResult.Refused refused -> refused(notJson(name, refused));
    };
  }

  private static LoadedEnvelope refused(Diagnostic problem) {
    return new LoadedEnvelope(Optional.empty(), List.of(problem));
  }

  private static Diagnostic notJson(String name, JsonResult.Refused refused) {
    return EnvelopeProblem.NOT_JSON
        .error(
            "In `%s`, line %d, column %d: %s"
                .formatted(name, refused.line(), refused.column(), refused.message()))
        .withHint("A file holds one envelope, which is one JSON object.");
  }

  private LoadedEnvelope load(ObjectValue object) {
    if (object.get("dsseEnvelope") != null) {
      problems.add(
          EnvelopeProblem.SHAPE
              .error("`" + name + "` is a bundle of Sigstore, which holds an envelope.")
              .withHint("`jq -c .dsseEnvelope` takes it out."));
      return result(Optional.empty());
    }
    Value written = object.get("payload");
    // "Empty fields may be omitted."
    Optional<byte[]> payload =
        written == null ? Optional.of(new byte[0]) : base64("payload", written);
    Optional<String> type = text("payloadType", object.get("payloadType")).filter(this::isType);
    List<Envelope.Signed> signatures = signatures(object.get("signatures"));
    return result(payload.flatMap(p -> type.map(t -> new Envelope(t, p, signatures))));
  }

  private LoadedEnvelope result(Optional<Envelope> envelope) {
    return new LoadedEnvelope(
        problems.hasErrors() ? Optional.empty() : envelope, problems.sorted());
  }

  private boolean isType(String type) {
    if (type.isEmpty()) {
      shape("`payloadType` is empty, so nobody knows what was signed.");
    }
    return !type.isEmpty();
  }

  private List<Envelope.Signed> signatures(@Nullable Value value) {
    List<Value> items = value instanceof ArrayValue array ? array.items() : List.of();
    if (items.isEmpty()) {
      shape("`signatures` has to be a list of at least one signature.");
      return List.of();
    }
    if (items.size() > MAX_SIGNATURES) {
      shape("There are more than " + MAX_SIGNATURES + " signatures.");
      return List.of();
    }
    List<Envelope.Signed> signatures = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      signature("signatures[" + i + "]", items.get(i)).ifPresent(signatures::add);
    }
    return signatures;
  }

  private Optional<Envelope.Signed> signature(String place, Value value) {
    if (!(value instanceof ObjectValue object)) {
      shape("`" + place + "` has to be an object.");
      return Optional.empty();
    }
    Value keyId = object.get("keyid");
    Optional<String> id = keyId == null ? Optional.empty() : text(place + ".keyid", keyId);
    return base64(place + ".sig", object.get("sig")).map(sig -> new Envelope.Signed(id, sig));
  }

  private Optional<String> text(String place, @Nullable Value value) {
    if (value instanceof StringValue(String text)) {
      return Optional.of(text);
    }
    shape("`" + place + "` has to be a string" + (value == null ? ", and is missing." : "."));
    return Optional.empty();
  }

  private void shape(String message) {
    problems.add(
        EnvelopeProblem.SHAPE
            .error("In `" + name + "`: " + message)
            .withHint(
                "A DSSE envelope has `payload`, `payloadType` and `signatures`, each with a"
                    + " `sig`."));
  }

  private Optional<byte[]> base64(String place, @Nullable Value value) {
    Optional<String> text = text(place, value);
    Optional<byte[]> bytes = text.flatMap(Base64Text::decode);
    if (text.isPresent() && bytes.isEmpty()) {
      problems.add(
          EnvelopeProblem.BASE64
              .error("`" + place + "` of `" + name + "` is no Base64.")
              .withHint(
                  "Base64 is that of RFC 4648, of the standard or of the URL-safe alphabet, with"
                      + " its `=` at the end and without line breaks."));
    }
    return bytes;
  }
}
