package org.policypack.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.TestOpas;
import org.policypack.text.CaseTable.Row;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Where OPA's builtins can judge timestamps, addresses, networks and zones, they agree with ours.
 */
class FormsOpaTest {
  private static final int CHANGED = Integer.getInteger("policy.pairs", 20_000) / 10;

  /** Their rules have not changed since the first JDK 21, so any two engines agree on them. */
  private static final List<String> STEADY_ZONES =
      List.of(
          "America/New_York",
          "America/Sao_Paulo",
          "Asia/Kolkata",
          "Asia/Tokyo",
          "Australia/Lord_Howe",
          "Europe/Amsterdam",
          "Europe/London",
          "Pacific/Auckland",
          "UTC");

  /** OPA takes more forms than the language; what the language takes, OPA takes as that instant. */
  @Test
  void timestampsAreInstantsOfOpa() throws IOException {
    List<String> texts = variants("timestamps", "0123456789-:.,TZtz+ ");
    for (OpaBinary opa : TestOpas.all()) {
      List<Value> answers = OpaForms.ask(opa, "instants", texts(texts));
      int both = 0;
      for (int i = 0; i < texts.size(); i++) {
        OptionalLong ours = Timestamp.parse(texts.get(i));
        if (ours.isPresent()) {
          assertEquals(NumberValue.of(ours.getAsLong()), answers.get(i), texts.get(i));
          both++;
        }
      }
      assertTrue(both > texts.size() / 50, both + " timestamps of " + texts.size());
    }
  }

  /**
   * OPA also takes a network for an address; otherwise it knows the same addresses and families.
   */
  @Test
  void addressesAreAddressesOfOpa() throws IOException {
    List<String> texts = variants("addresses", "0123456789abcdefF:.%/[] x");
    for (OpaBinary opa : TestOpas.all()) {
      List<Value> answers = OpaForms.ask(opa, "addresses", texts(texts));
      for (int i = 0; i < texts.size(); i++) {
        String text = texts.get(i);
        Optional<Address> address = text.contains("/") ? Optional.empty() : Address.parse(text);
        Value expected =
            ArrayValue.of(
                address.<Value>map(a -> BooleanValue.of(a.isIpv4())).orElse(NullValue.NULL),
                address.<Value>map(a -> BooleanValue.of(!a.isIpv4())).orElse(NullValue.NULL));
        if (!text.contains("/")) {
          assertEquals(expected, answers.get(i), text);
        }
      }
    }
  }

  @Test
  void networksHoldWhatTheyHoldForOpa() throws IOException {
    List<Row> rows = CaseTable.read("networks").stream().filter(row -> row.has("holds")).toList();
    List<String> networks = rows.stream().map(row -> row.text("text")).toList();
    List<String> addresses =
        rows.stream()
            .flatMap(
                row -> Stream.concat(row.texts("holds").stream(), row.texts("others").stream()))
            .distinct()
            .toList();
    ObjectValue input =
        ObjectValue.builder()
            .put("networks", ArrayValue.ofStrings(networks))
            .put("addresses", ArrayValue.ofStrings(addresses))
            .build();
    List<Value> expected = networks.stream().map(network -> contained(network, addresses)).toList();
    for (OpaBinary opa : TestOpas.all()) {
      assertEquals(expected, OpaForms.ask(opa, "containments", input));
    }
  }

  /** Every name is known; where zone data is the same everywhere, so are the wall clocks. */
  @Test
  void zonesHaveTheClocksOfOpa() throws IOException {
    List<String> names =
        Integer.getInteger("policy.pairs", 0) > 100_000
            ? Zones.names().stream().toList()
            : STEADY_ZONES;
    ObjectValue.Builder zones = ObjectValue.builder();
    List<Value> expected = new ArrayList<>();
    for (String name : new TreeSet<>(Zones.names())) {
      List<Long> seconds = names.contains(name) ? changes(name) : List.of(1_700_000_000L);
      zones.put(name, new ArrayValue(seconds.stream().<Value>map(NumberValue::of).toList()));
      expected.add(new ArrayValue(seconds.stream().map(second -> clock(name, second)).toList()));
    }
    Value input = ObjectValue.builder().put("zones", zones.build()).build();
    for (OpaBinary opa : TestOpas.all()) {
      List<Value> answers = OpaForms.ask(opa, "clocks", input);
      List<String> differing =
          IntStream.range(0, expected.size())
              .filter(i -> !expected.get(i).equals(answers.get(i)))
              .mapToObj(i -> Zones.names().stream().toList().get(i))
              .toList();
      assertEquals(List.of(), differing);
    }
  }

  /** The first second, and both sides of every change of the clock from 1970 to 2199. */
  private static List<Long> changes(String zone) {
    Instant end = Instant.parse("2200-01-01T00:00:00Z");
    List<Long> seconds = new ArrayList<>(List.of(0L, end.getEpochSecond() - 1));
    ZoneOffsetTransition change = rules(zone, Instant.EPOCH);
    while (change != null && change.getInstant().isBefore(end)) {
      seconds.add(change.getInstant().getEpochSecond() - 1);
      seconds.add(change.getInstant().getEpochSecond());
      change = rules(zone, change.getInstant());
    }
    return seconds;
  }

  private static @Nullable ZoneOffsetTransition rules(String zone, Instant after) {
    return Zones.zone(zone).getRules().nextTransition(after);
  }

  private static Value clock(String name, long second) {
    ZoneId zone = Zones.zone(name);
    ZonedDateTime time = Instant.ofEpochSecond(second).atZone(zone);
    return ArrayValue.of(
        ArrayValue.of(
            NumberValue.of(time.getHour()),
            NumberValue.of(time.getMinute()),
            NumberValue.of(time.getSecond())),
        StringValue.of(time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
  }

  private static Value contained(String network, List<String> addresses) {
    Network parsed = Network.parse(network).orElseThrow();
    return new ArrayValue(
        addresses.stream()
            .<Value>map(text -> BooleanValue.of(parsed.contains(Address.parse(text).orElseThrow())))
            .toList());
  }

  private static Value texts(List<String> texts) {
    return ObjectValue.builder().put("texts", ArrayValue.ofStrings(texts)).build();
  }

  /** The texts of a table, and texts that differ from them in a character. */
  private static List<String> variants(String table, String alphabet) {
    List<String> texts = new ArrayList<>();
    CaseTable.read(table).forEach(row -> texts.add(row.text("text")));
    Random random = new Random(20_261_122);
    int authored = texts.size();
    for (int i = 0; i < CHANGED; i++) {
      StringBuilder text = new StringBuilder(texts.get(i % authored));
      int at = random.nextInt(text.length() + 1);
      char c = alphabet.charAt(random.nextInt(alphabet.length()));
      if (at < text.length() && random.nextBoolean()) {
        text.setCharAt(at, c);
      } else {
        text.insert(at, c);
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
