package io.saleslore.query.timingpatterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.EndpointClient;
import io.saleslore.query.evidence.BetaEstimate;
import io.saleslore.query.evidence.Cells;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.LiveViewsFixture;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class TimingComparisonTest {
  private static final TimingEstimate GOOD = gap("3", 80);
  private static final TimingEstimate FAIR = gap("1", 50);
  private static final TimingEstimate SAME = gap("2", 51);
  private static final TimingEstimate POOR = gap("7", 20);

  @Test
  void the_best_and_the_worst_are_told_with_their_rates() {
    var comparison = compare(FAIR, POOR, GOOD, SAME);
    assertThat(comparison.differenceShown()).isTrue();
    assertThat(Objects.requireNonNull(comparison.best()).gap()).isEqualTo("3");
    assertThat(Objects.requireNonNull(comparison.worst()).gap()).isEqualTo("7");
    assertThat(comparison.sentence())
        .isEqualTo(
            "Follow-up after 3 days: 80 of 100 are answered within a day (between 72 and 87 in"
                + " 100), more often than after other gaps together. Follow-up after 7 days: 20 of"
                + " 100 are answered within a day (between 13 and 28 in 100), less often than after"
                + " other gaps together.");
  }

  @Test
  void a_best_alone_is_told_alone() {
    var comparison = compare(GOOD, FAIR, SAME, gap("4-6", 49), gap("8-14", 50));
    assertThat(comparison.best()).isNotNull();
    assertThat(comparison.worst()).isNull();
    assertThat(comparison.sentence()).endsWith("more often than after other gaps together.");
  }

  @Test
  void alike_gaps_show_no_difference() {
    var comparison = compare(FAIR, SAME);
    assertThat(comparison.differenceShown()).isFalse();
    assertThat(comparison.sentence())
        .isEqualTo("No difference is shown: the evidence sets no gap apart from the other gaps.");
    assertThat(JsonMapper.shared().writeValueAsString(comparison))
        .doesNotContain("\"best\"", "\"worst\"");
  }

  @Test
  void fewer_than_two_that_are_known_cannot_be_compared() {
    var unsure =
        new TimingEstimate(
            Cells.of("gap", "0").cell(), new Trials(5, 8), BetaEstimate.ofMean(0.6, 10));
    var comparison = compare(GOOD, unsure);
    assertThat(comparison.notEnoughEvidence()).isTrue();
    assertThat(comparison.sentence())
        .isEqualTo(
            "Not enough evidence yet: no two gaps are told of often enough to compare them.");
    assertThat(TimingComparison.of(List.of(), TimingExplanation.TIMES).sentence())
        .contains("no two times are told of");
  }

  @Test
  void why_a_time_is_advised_names_its_evidence() {
    assertThat(AdvisedTime.of(GOOD).why())
        .isEqualTo(
            "Answered within a day in about 8 of 10 similar cases (between 72 and 87 in 100):"
                + " 100–199 cases of at least 10 colleagues.");
  }

  @ParameterizedTest
  @CsvSource({
    "weekday-hour, tue, 0, Tuesday 12 AM",
    "weekday-hour, tue, 10, Tuesday 10 AM",
    "weekday-hour, sun, 12, Sunday 12 PM",
    "weekday-hour, fri, 15, Friday 3 PM",
    "weekday-hour, mon, 23, Monday 11 PM",
    "weekday-part-of-day, wed, morning, Wednesday morning"
  })
  void times_are_told_as_a_marketer_says_them(String shape, String day, String when, String words) {
    var cell = Cells.of(shape, day, when).cell();
    var time = new TimingEstimate(cell, new Trials(80, 100), new BetaEstimate(80, 20));
    assertThat(AdvisedTime.of(time).inWords()).startsWith(words + ": 80 of 100 are answered");
  }

  @Test
  void one_day_is_no_days() {
    assertThat(AdvisedTime.of(FAIR).inWords()).startsWith("Follow-up after 1 day: ");
    assertThat(AdvisedTime.of(gap("8-14", 50)).inWords()).startsWith("Follow-up after 8-14 days: ");
  }

  @Test
  void the_endpoint_answers_for_messages_and_follow_ups() {
    var model = new TimingPatterns();
    var views = new LiveViewsFixture(model).publish(model, List.of());
    var client =
        new EndpointClient(new TimingAdviceEndpoint(new CurrentTimingAdvice(views.views, model)));
    var answer = client.get("/api/v1/timing-patterns/advice");
    assertThat(answer.at("/messages/notEnoughEvidence").asBoolean()).isTrue();
    assertThat(answer.at("/followUps/sentence").asString()).contains("no two gaps");
  }

  private static TimingComparison compare(TimingEstimate... estimates) {
    return TimingComparison.of(List.of(estimates), TimingExplanation.GAPS);
  }

  /** Of a hundred messages. */
  private static TimingEstimate gap(String code, int replied) {
    return new TimingEstimate(
        Cells.of("gap", code).cell(),
        new Trials(replied, 100),
        new BetaEstimate(replied, 100 - replied));
  }
}
