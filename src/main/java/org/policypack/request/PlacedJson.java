package org.policypack.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * A JSON value that knows where it stands, for files of which people are told what is wrong with
 * them. Read as strictly as a request, except that an object keeps a repeated key: whoever checks
 * the file tells that together with all else.
 */
public sealed interface PlacedJson {
  /** Where it stands, from its first character to its last. */
  Span span();

  /** The value without its places; of a repeated key the first member counts. */
  Value value();

  /**
   * An object.
   *
   * @param members in their order, repeated keys among them
   */
  record Obj(Span span, List<Member> members) implements PlacedJson {
    /** Copies the list. */
    public Obj {
      members = List.copyOf(members);
    }

    /** The first member with a key. */
    public Optional<PlacedJson> get(String key) {
      return members.stream().filter(m -> m.key().equals(key)).map(Member::value).findFirst();
    }

    @Override
    public Value value() {
      Map<Value, Value> values = new LinkedHashMap<>();
      members.forEach(m -> values.putIfAbsent(StringValue.of(m.key()), m.value().value()));
      return ObjectValue.of(values);
    }
  }

  /**
   * A member of an object.
   *
   * @param keySpan where its key stands, with the quotes
   */
  record Member(String key, Span keySpan, PlacedJson value) {}

  /** An array. */
  record Arr(Span span, List<PlacedJson> items) implements PlacedJson {
    /** Copies the list. */
    public Arr {
      items = List.copyOf(items);
    }

    @Override
    public Value value() {
      List<Value> values = new ArrayList<>();
      items.forEach(item -> values.add(item.value()));
      return new ArrayValue(values);
    }
  }

  /** A string, a number, a truth value or null. */
  record Leaf(Span span, Value value) implements PlacedJson {}

  /** What came of reading a text. */
  sealed interface Result {
    /** The text, without a byte order mark at its start. */
    SourceFile source();

    /** It is JSON. */
    record Parsed(SourceFile source, PlacedJson root) implements Result {}

    /**
     * It is refused.
     *
     * @param message one sentence that says why
     * @param span the place
     */
    record Refused(SourceFile source, String message, Span span) implements Result {}
  }

  /**
   * Reads the bytes of one JSON text.
   *
   * @param name what diagnostics call the text
   */
  static Result parse(String name, byte[] bytes) {
    DecodedText decoded = DecodedText.of(bytes);
    SourceFile source = SourceFile.of(name, decoded.text());
    if (decoded.refusal() != null) {
      return refused(source, decoded.refusal());
    }
    try {
      return new Result.Parsed(source, PlacedJsonReader.read(source));
    } catch (Refusal refusal) {
      return refused(source, refusal);
    }
  }

  private static Result refused(SourceFile source, Refusal refusal) {
    int offset = Math.min(refusal.offset(), source.text().length());
    return new Result.Refused(source, refusal.text(), source.span(offset, offset + 1));
  }
}
