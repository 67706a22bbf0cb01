package org.policypack.differential.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.policypack.pack.load.PackLoader;
import org.policypack.value.Value;

final class PackGeneratorTest {
  @Test
  void everyGeneratedPackIsAccepted() {
    for (int number = 0; number < 500; number++) {
      Dice dice = new Dice(number);
      GeneratedPack generated = PackGenerator.generate(dice, number);
      String yaml = YamlWriter.write(generated.document(), dice);
      PackText text =
          new PackText(yaml, PackLoader.parse("pack.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
      assertEquals("", text.errors(), () -> yaml);
      Optional<Value> document = Optional.of(generated.document());
      assertEquals(document, text.loaded().document(), () -> yaml);
    }
  }
}
