package org.policypack.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policypack.resource.TextResource;

class ZonesTest {
  @Test
  void everyNameIsUtcOrAreaAndCityAndHasAZone() {
    assertTrue(Zones.names().size() > 400);
    for (String name : Zones.names()) {
      assertTrue(
          name.equals("UTC") || name.matches("[A-Z][A-Za-z]+(/[A-Z][A-Za-z_-]+){1,2}"), name);
      assertEquals(name, Zones.zone(name).getId());
    }
  }

  @Test
  void theListHoldsEachNameOnceAndInOrder() {
    assertEquals(TextResource.entries(Zones.class, "zones.txt"), Zones.names().stream().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Local",
        "utc",
        "Z",
        "+01:00",
        "UTC+1",
        "GMT",
        "Etc/GMT+5",
        "EST",
        "US/Eastern",
        "Europe/amsterdam",
        "Asia/Calcutta",
        "America/Coyhaique"
      })
  void otherNamesAreNone(String name) {
    assertThrows(IllegalArgumentException.class, () -> Zones.zone(name));
  }
}
