package org.policypack.differential.rego;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policypack.rego.conformance.ConformanceCase;
import org.policypack.rego.conformance.TestCases;
import org.policypack.rego.eval.RegoEngine;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** Modules to begin with: those of the conformance cases, our exports, and the cases found here. */
final class Seeds {
  /** What differs from run to run, or asks the world outside. */
  private static final Pattern UNSTABLE =
      Pattern.compile(
          "__local|now_ns|rand\\.|uuid\\.rfc|opa\\.runtime|http\\.send|net\\.lookup|numbers\\.range"
              + "|test\\.sleep|trace\\(|schema|time\\.");

  private static final int LONGEST = 6_000;

  private Seeds() {}

  static List<Seed> all() {
    List<Seed> seeds = new ArrayList<>();
    for (ConformanceCase aCase : TestCases.all()) {
      if (aCase.modules().size() == 1 && aCase.inputTerm().isEmpty()) {
        ObjectValue data = aCase.data().orElse(ObjectValue.EMPTY);
        seed(aCase.note(), aCase.modules().getFirst(), data, aCase.input()).ifPresent(seeds::add);
      }
    }
    files(Path.of("dist"), seeds);
    files(Path.of("src/test/resources/rego/differential"), seeds);
    return seeds;
  }

  private static void files(Path folder, List<Seed> seeds) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".rego")).sorted().toList()) {
        seed(file.toString(), Files.readString(file), ObjectValue.EMPTY, Optional.empty())
            .ifPresent(seeds::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A module that can be used. */
  static Optional<Seed> seed(String name, String text, ObjectValue data, Optional<Value> input) {
    if (UNSTABLE.matcher(text).find() || text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<Module> module = RegoParser.parse(SourceFile.of(name, text)).module();
    return module
        .filter(m -> !m.rules().isEmpty() && compiles(m))
        .map(m -> new Seed(name, m, data, input));
  }

  /** Whether it calls nothing that the embedded engine does not have. */
  private static boolean compiles(Module module) {
    return RegoEngine.compile(List.of(module), ObjectValue.EMPTY).diagnostics().stream()
        .noneMatch(d -> d.message().contains("function"));
  }
}
