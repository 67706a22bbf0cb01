package org.policypack.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policypack.diagnostic.DiagnosticRenderer;
import org.policypack.engine.CompiledPolicy;
import org.policypack.engine.Decision;
import org.policypack.engine.PolicyCompiler;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.load.LoadedPack;
import org.policypack.pack.load.PackLoader;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;

/**
 * A pack under {@code packs/}.
 *
 * @param folder the folder that holds {@code pack.yaml} and {@code tests}
 */
record ShippedPack(Path folder) {
  /** All of them, by id. */
  static List<ShippedPack> all() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("packs"))) {
      return folders.sorted().map(ShippedPack::new).toList();
    }
  }

  static ShippedPack named(String id) {
    return new ShippedPack(Path.of("packs", id));
  }

  Path file() {
    return folder.resolve("pack.yaml");
  }

  /** The pack as it ships; fails where a diagnostic, also a warning, speaks against it. */
  PolicyPack load() {
    return withoutDiagnostic(PackLoader.load(file()));
  }

  /** Decides as the pack would with a piece of its text, which stands there once, replaced. */
  CompiledPolicy edited(String text, String replacement) throws IOException {
    String original = Files.readString(file());
    assertEquals(2, original.split(Pattern.quote(text), -1).length, text);
    byte[] bytes = original.replace(text, replacement).getBytes(UTF_8);
    return PolicyCompiler.compile(withoutDiagnostic(PackLoader.parse("edited pack.yaml", bytes)));
  }

  /** Decides a request that is written as JSON. */
  static Decision decide(CompiledPolicy policy, String request) {
    JsonResult.Parsed parsed =
        assertInstanceOf(JsonResult.Parsed.class, StrictJson.parse(request), request);
    return policy.decide(parsed.value());
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }

  private static PolicyPack withoutDiagnostic(LoadedPack loaded) {
    assertEquals("", DiagnosticRenderer.render(loaded.diagnostics()));
    return loaded.pack().orElseThrow();
  }
}
