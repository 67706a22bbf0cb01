package org.policypack.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceNamesTest {
  /** RFC 9562, appendix A.4. */
  @Test
  void uuidsAreThoseOfTheStandard() {
    UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    assertEquals(
        UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"),
        NamedUuid.of(dns, "www.example.com"));
  }

  @ParameterizedTest
  @CsvSource({
    "NIST 800-53 AC-3, ac-3",
    "NIST 800-53 AC-2(11), ac-2.11",
    "NIST SP 800-53 SI-10, si-10",
    "SOC2 CC6.1, soc2-cc6.1",
    "ISO27001:2022 A.5.15, iso27001-2022-a.5.15",
    "OWASP LLM06:2025, owasp-llm06-2025",
    "800-171 (3.1.1), _800-171-3.1.1",
    "Übung 7, _-bung-7",
    "ÄÖ, _"
  })
  void controlsAreTokens(String control, String token) {
    assertEquals(token, ControlId.of(control));
    assertTrue(token.matches("(\\p{L}|_)(\\p{L}|\\p{N}|[.\\-_])*"), "OSCAL's TokenDatatype");
  }
}
