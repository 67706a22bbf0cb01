package org.policypack.differential.packs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.load.PackLoader;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.JsonWriter;
import org.policypack.value.Value;

/** Makes trials; the same seed and number make the same trial. */
final class TrialGenerator {
  private final long seed;
  private final int requests;

  /**
   * Makes a generator.
   *
   * @param requests how many requests each pack gets
   */
  TrialGenerator(long seed, int requests) {
    this.seed = seed;
    this.requests = requests;
  }

  /**
   * Makes the trial of a number.
   *
   * @throws AssertionError where the loader refuses the pack
   */
  Trial trial(int number) {
    Dice dice = new Dice(seed * 1_000_003 + number);
    GeneratedPack generated = PackGenerator.generate(dice, number);
    String yaml = YamlWriter.write(generated.document(), dice);
    PackText text = read(yaml);
    if (!text.errors().isEmpty()) {
      throw new AssertionError(
          "seed " + seed + ", pack " + number + " is refused:\n" + text.errors() + "\n" + yaml);
    }
    PolicyPack pack = text.pack().orElseThrow();
    RequestGenerator generator = new RequestGenerator(dice, generated, pack);
    List<Optional<Value>> made = Stream.generate(generator::request).limit(requests).toList();
    return Trial.of(pack, yaml, made.stream().map(r -> r.map(TrialGenerator::sent)).toList());
  }

  /** So many trials from a number on. */
  List<Trial> trials(int first, int count) {
    List<Trial> trials = new ArrayList<>();
    for (int number = first; number < first + count; number++) {
      trials.add(trial(number));
    }
    return trials;
  }

  static PackText read(String yaml) {
    return new PackText(yaml, PackLoader.parse("pack.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
  }

  /** The request as it is read from its text. */
  private static Value sent(Value request) {
    return switch (StrictJson.parse(JsonWriter.compact(request))) {
      case JsonResult.Parsed parsed -> parsed.value();
      case JsonResult.Refused refused -> throw new AssertionError(request + ": " + refused);
    };
  }
}
