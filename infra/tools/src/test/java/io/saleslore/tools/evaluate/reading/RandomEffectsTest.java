package io.saleslore.tools.evaluate.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomEffectsTest {
  @Test
  void what_differs_by_chance_alone_has_no_deviation_of_its_own() {
    var effects = effects(0);
    assertThat(effects.mean()).isEqualTo(0.3, within(0.02));
    assertThat(effects.deviation()).isLessThan(0.06);
  }

  @Test
  void what_differs_by_more_is_told_apart_from_chance() {
    var effects = effects(0.25);
    assertThat(effects.mean()).isEqualTo(0.3, within(0.05));
    assertThat(effects.deviation()).isEqualTo(0.25, within(0.04));
  }

  /** Around 0.3, some measured well and some badly. */
  private static RandomEffects effects(double deviation) {
    var random = new Random(5);
    var effects = new RandomEffects();
    for (int i = 0; i < 400; i++) {
      double chance = 0.1 + 0.3 * random.nextDouble();
      double own = 0.3 + deviation * random.nextGaussian();
      effects.add(own + chance * random.nextGaussian(), chance * chance);
    }
    return effects;
  }
}
