package io.saleslore.tools.evaluate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.tools.simulate.truth.ToldFact;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingComparisonTest {
  private static final ToldFact DEMO = tried("need demo small : tried eased");
  private static final ToldFact TRIAL = tried("need trial small : tried");
  private static final ToldFact PLAN = tried("budget payment-plan small : tried eased");

  @Test
  void who_reads_what_is_told_makes_no_error() {
    var stories = List.of(List.of(DEMO, TRIAL), List.of(PLAN));
    assertThat(ReadingComparison.of(stories, stories)).isEqualTo(new ReadingErrors(1, 1, 1, 0));
  }

  @Test
  void what_is_missed_invented_or_misread_counts_each_for_itself() {
    var told = List.of(List.of(DEMO, TRIAL), List.of(PLAN));
    var read =
        List.of(
            List.of(tried("need demo small : tried"), tried("need trial small : tried eased")),
            List.of(tried("trust payment-plan small : tried")));
    assertThat(ReadingComparison.of(told, read)).isEqualTo(new ReadingErrors(0.667, 0.667, 0, 1));
  }

  private static ToldFact tried(String codes) {
    return ToldFact.of("objection-by-size : " + codes);
  }
}
