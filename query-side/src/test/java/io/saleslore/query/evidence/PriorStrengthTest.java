package io.saleslore.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

  /** By the formula of the moments, written out for two groups of three cells each. */
  @Test
  void it_is_the_formula_of_the_moments() {
    var groups =
        List.of(
            List.of(new Trials(5, 20), new Trials(12, 20), new Trials(16, 40)),
            List.of(new Trials(3, 30), new Trials(20, 30), new Trials(10, 20)),
            List.of(new Trials(9, 10), new Trials(2, 10)));
    double surplus = 0;
    double leverage = 0;
    for (var cells : groups) {
      double cases = cells.stream().mapToDouble(Trials::cases).sum();
      double p = cells.stream().mapToDouble(Trials::successes).sum() / cases;
      double squares = cells.stream().mapToDouble(cell -> cell.cases() * cell.cases()).sum();
      for (var cell : cells) {
        double off = cell.successes() / cell.cases() - p;
        surplus += cell.cases() * off * off / (p * (1 - p));
      }
      surplus -= cells.size() - 1;
      leverage += cases - cells.size() - squares / cases + 1;
    }
    assertThat(PriorStrength.learn(groups))
        .isEqualTo(Math.max(2, leverage / surplus - 1), within(1e-9));
  }

  @Test
  void it_stays_between_2_and_1000() {
    var apart = new ArrayList<List<Trials>>();
    var equal = new ArrayList<List<Trials>>();
    for (int i = 0; i < 10; i++) {
      apart.add(List.of(new Trials(0, 100), new Trials(100, 100)));
      equal.add(List.of(new Trials(50, 100), new Trials(50, 100)));
    }
    assertThat(PriorStrength.learn(apart)).isEqualTo(2);
    assertThat(PriorStrength.learn(equal)).isEqualTo(1_000, within(1e-6));
  }

  @Test
  void the_order_of_groups_and_cells_does_not_matter() {
    var groups = groups(20, 10, 6, 100, 14);
    var reversed = groups.reversed().stream().map(List::reversed).toList();
    assertThat(PriorStrength.learn(reversed)).isEqualTo(PriorStrength.learn(groups), within(1e-6));
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
