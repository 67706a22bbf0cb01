package org.policypack.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypack.text.CaseTable.Row;

/** Numbers, timestamps, addresses and networks. */
class FormsTest {
  static Stream<Row> numbers() {
    return CaseTable.read("numbers").stream();
  }

  @ParameterizedTest
  @MethodSource
  void numbers(Row row) {
    assertEquals(row.flag("number"), NumberForm.isNumber(row.text("text")), "number");
    assertEquals(row.flag("integer"), NumberForm.isInteger(row.text("text")), "integer");
    if (row.has("plain")) {
      assertEquals(row.text("plain"), NumberForm.plain(new BigDecimal(row.text("text"))));
    }
  }

  @Property(seed = "20261122")
  void everyShortWholeNumberIsBoth(@ForAll @LongRange(max = 999_999_999_999L) long number) {
    assertEquals(true, NumberForm.isNumber(Long.toString(number)));
    assertEquals(true, NumberForm.isInteger(Long.toString(number)));
    assertEquals(true, NumberForm.isNumber(Long.toString(-number)));
  }

  static Stream<Row> timestamps() {
    return CaseTable.read("timestamps").stream();
  }

  @ParameterizedTest
  @MethodSource
  void timestamps(Row row) {
    OptionalLong expected =
        row.has("nanos") ? OptionalLong.of(row.number("nanos")) : OptionalLong.empty();
    assertEquals(expected, Timestamp.parse(row.text("text")));
  }

  static Stream<Row> addresses() {
    return CaseTable.read("addresses").stream();
  }

  @ParameterizedTest
  @MethodSource
  void addresses(Row row) {
    Optional<String> expected =
        row.has("shown") ? Optional.of(row.text("shown")) : Optional.empty();
    assertEquals(expected, Address.parse(row.text("text")).map(Address::toString));
  }

  @Property(seed = "20261122")
  void anAddressIsReadAsItIsShown(@ForAll long high, @ForAll long low) {
    Address address = new Address(high, low);
    assertEquals(Optional.of(address), Address.parse(address.toString()));
  }

  static Stream<Row> networks() {
    return CaseTable.read("networks").stream();
  }

  @ParameterizedTest
  @MethodSource
  void networks(Row row) {
    Optional<Network> network = Network.parse(row.text("text"));
    assertEquals(row.has("holds"), network.isPresent());
    row.texts("holds").forEach(text -> assertEquals(true, holds(network, text), text));
    row.texts("others").forEach(text -> assertEquals(false, holds(network, text), text));
  }

  private static boolean holds(Optional<Network> network, String address) {
    return network.orElseThrow().contains(Address.parse(address).orElseThrow());
  }

  @Test
  void aNetworkHasNoHostBits() {
    Address address = Address.parse("10.0.0.1").orElseThrow();
    assertThrows(IllegalArgumentException.class, () -> new Network(address, 104));
    assertThrows(IllegalArgumentException.class, () -> new Network(address, 95));
    assertThrows(IllegalArgumentException.class, () -> new Network(address, 129));
  }
}
