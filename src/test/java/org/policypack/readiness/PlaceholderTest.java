package org.policypack.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "TODO",
        "???",
        "-",
        "https://a/x",
        "todo: ask",
        "TBD",
        "<who approved it>",
        "xxx",
        "XXXX-1",
        "${COMMIT}",
        "{{ commit }}",
        "n/a",
        "Jane Doe",
        "change-me",
        "your-name",
        "https://example.com/runs/1",
        "https://ci.EXAMPLE.org/runs/1",
        "https://ci.acme.example/runs/1",
        "https://ci.acme.invalid/runs/1",
        "https://localhost/runs/1",
        "ABC-123",
        "SEC-000",
        "0000000000000000000000000000000000000000",
        "https://git.acme.internal/commit/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "0123456789abcdef0123456789abcdef01234567",
        "deadbeefdeadbeefdeadbeefdeadbeefdeadbeef"
      })
  void findsWhatStandsForSomethingElse(String text) {
    assertEquals(true, Placeholder.isIn(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SEC-1042",
        "SEC-123",
        "https://ci.acme.internal/runs/48213",
        "https://ci.acme.com/test-17/runs/10000000000",
        "https://github.com/acme/policies/actions/runs/12345678901",
        "https://testing.acme.com/todos/latest",
        "https://my-example.company/runs/2000",
        "7b1e4c90d2f85a36e0c97d4418ab53f6209ce8d1",
        "Platform Security, reviewer 2",
        "Toddy Barfoot",
        "Ada Lovelace",
        "none",
        "0.9.2",
        "2026-11-16T00:00:00Z"
      })
  void leavesEverythingElse(String text) {
    assertEquals(false, Placeholder.isIn(text), text);
  }
}
