package io.saleslore.query.advice.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.query.evidence.LogOdds;
import io.saleslore.query.evidence.Trials;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  @Test
  void it_finds_the_weights_that_made_the_counts() {
    var learned = LogisticRegression.prior(0.01, 0, 0).updated(rows(1, 400, -0.4, 1.3));
    assertThat(learned.weight(0)).isEqualTo(-0.4, within(0.1));
    assertThat(learned.weight(1)).isEqualTo(1.3, within(0.1));
  }

  @Test
  void its_interval_holds_the_truth_as_often_as_it_says() {
    int held = 0;
    for (int seed = 0; seed < 400; seed++) {
      var learned = LogisticRegression.prior(0.01, 0, 0).updated(rows(seed, 20, -0.4, 1.3));
      double error = 1.96 * Math.sqrt(learned.variance(1, 0.5));
      held += Math.abs(learned.logit(1, 0.5) - (-0.4 + 0.65)) <= error ? 1 : 0;
    }
    assertThat(held / 400.0).isBetween(0.92, 0.98);
  }

  @Test
  void learning_month_after_month_comes_close_to_learning_all_at_once() {
    var rows = rows(2, 200, 0.2, 0.8);
    var once = LogisticRegression.prior(4, 0, 1).updated(rows);
    var parts = LogisticRegression.prior(4, 0, 1);
    for (int i = 0; i < 10; i++) {
      parts = parts.updated(rows.subList(20 * i, 20 * i + 20));
    }
    assertThat(parts.weight(0)).isEqualTo(once.weight(0), within(0.02));
    assertThat(parts.weight(1)).isEqualTo(once.weight(1), within(0.02));
    assertThat(parts.variance(1, 1)).isEqualTo(once.variance(1, 1), within(0.001));
  }

  @Test
  void without_cases_it_stays_where_it_was() {
    var learned = LogisticRegression.prior(4, 0, 1).updated(List.of());
    assertThat(learned.logit(1, 2)).isEqualTo(2, within(1e-9));
    assertThat(learned.variance(1, 0)).isEqualTo(0.25, within(1e-9));
  }

  private static List<BinomialRow> rows(int seed, int number, double constant, double slope) {
    var random = new Random(seed);
    var rows = new ArrayList<BinomialRow>();
    for (int i = 0; i < number; i++) {
      double x = random.nextGaussian();
      double rate = LogOdds.probability(constant + slope * x);
      long good = random.doubles(20).filter(each -> each < rate).count();
      rows.add(new BinomialRow(0, new double[] {1, x}, new Trials(good, 20)));
    }
    return rows;
  }
}
