package io.saleslore.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriorStrengthTest {
  @ParameterizedTest
  @ValueSource(doubles = {5, 20, 80})
  void it_finds_the_strength_that_the_cells_were_drawn_with(double strength) {
    assertThat(PriorStrength.learn(groups(strength, 40, 8, 200, 11)))
        .isBetween(strength * 0.75, strength * 1.35);
  }

  @Test
  void cells_that_do_not_differ_are_nearly_one() {
    assertThat(PriorStrength.learn(groups(1e9, 40, 8, 60, 12))).isGreaterThan(300);
  }

  @Test
  void from_too_few_cells_nothing_is_learned() {
    var few = List.of(List.of(new Trials(1, 10), new Trials(9, 10)));
    assertThat(PriorStrength.learn(few)).isEqualTo(PriorStrength.UNLEARNED);
  }

  @Test
  void groups_where_all_went_well_teach_nothing() {
    var groups = new ArrayList<>(groups(20, 40, 8, 200, 13));
    double before = PriorStrength.learn(groups);
    groups.add(List.of(new Trials(10, 10), new Trials(30, 30)));
    assertThat(PriorStrength.learn(groups)).isEqualTo(before);
  }

  private static List<List<Trials>> groups(
      double strength, int groups, int cells, int cases, long seed) {
    var random = new Random(seed);
    var all = new ArrayList<List<Trials>>();
    for (int g = 0; g < groups; g++) {
      double mean = 0.2 + 0.6 * random.nextDouble();
      var group = new ArrayList<Trials>();
      for (int c = 0; c < cells; c++) {
        double rate =
            BetaEstimate.ofMean(mean, strength)
                .distribution()
                .inverseCumulativeProbability(random.nextDouble());
        group.add(new Trials(random.doubles(cases).filter(each -> each < rate).count(), cases));
      }
      all.add(group);
    }
    return all;
  }
}
