package io.saleslore.anonymizer.review;

import static io.saleslore.anonymizer.review.ReviewState.APPROVED;
import static io.saleslore.anonymizer.review.ReviewState.HELD_BACK;
import static io.saleslore.anonymizer.review.ReviewState.REJECTED;
import static io.saleslore.anonymizer.review.ReviewState.WITHDRAWN;
import static io.saleslore.anonymizer.review.ReviewState.WRITTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.anonymizer.door.TemplateDoor;
import io.saleslore.anonymizer.review.ReviewRefused.NoSuchTemplate;
import io.saleslore.anonymizer.review.ReviewRefused.NotNow;
import io.saleslore.anonymizer.review.ReviewRefused.TooLikeAnother;
import io.saleslore.anonymizer.review.ReviewRefused.YourOwnWords;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.review.ReviewEvent;
import io.saleslore.kernel.review.ReviewEvent.TemplateApproved;
import io.saleslore.kernel.review.ReviewEvent.TemplateRejected;
import io.saleslore.kernel.review.ReviewEvent.TemplateRetired;
import io.saleslore.kernel.review.ReviewEvent.TemplateWritten;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which steps a reviewer may take, as a table of states and steps. */
class ReviewRulesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final TemplateDoor DOOR = new TemplateDoor(List.of());
  private static final TemplateId ID = new TemplateId(1_000);
  private static final TemplateText TEXT =
      new TemplateText("Shall we look at what the old machines cost you every week?");
  private static final TemplateText OTHER =
      new TemplateText("Many small shops begin with two lamps and see for themselves");

  private static final Map<String, Function<ReviewRules, ReviewEvent.OfTemplate>> STEPS =
      Map.of(
          "rewrite", rules -> rules.rewrite(ID, List.of(Objection.NEED), Approach.DEMO, OTHER),
          "approve", rules -> rules.approve(ID),
          "reject", rules -> rules.reject(ID, "too long"),
          "withdraw", rules -> rules.withdraw(ID));
  private static final Map<ReviewState, Set<String>> ALLOWED =
      Map.of(
          WRITTEN, Set.of("rewrite", "approve", "reject"),
          REJECTED, Set.of("rewrite"),
          APPROVED, Set.of("withdraw"),
          WITHDRAWN, Set.of(),
          HELD_BACK, Set.of("withdraw"));

  @ParameterizedTest
  @EnumSource(ReviewState.class)
  void each_state_allows_its_steps_and_refuses_all_others(ReviewState state) {
    var rules = rules("dave", state);
    STEPS.forEach(
        (step, take) -> {
          if (ALLOWED.getOrDefault(state, Set.of()).contains(step)) {
            assertThat(take.apply(rules))
                .as(step)
                .returns(ID, ReviewEvent.OfTemplate::templateId)
                .returns("dave", ReviewEvent::by)
                .returns(NOW, ReviewEvent::at);
          } else {
            assertThatThrownBy(() -> take.apply(rules))
                .as(step)
                .isInstanceOf(NotNow.class)
                .hasMessageStartingWith("this template is " + state.code() + "; only what is ");
          }
        });
  }

  @Test
  void a_template_that_nobody_wrote_allows_no_step() {
    var rules = new ReviewRules(CurrentReviews.NONE, DOOR, "dave", NOW);
    STEPS.forEach(
        (step, take) ->
            assertThatThrownBy(() -> take.apply(rules))
                .as(step)
                .isInstanceOf(NoSuchTemplate.class)
                .hasMessage("there is no such template"));
  }

  @Test
  void who_wrote_the_words_may_reject_and_rewrite_but_not_approve_them() {
    var rules = rules("carol", WRITTEN);
    assertThatThrownBy(() -> rules.approve(ID)).isInstanceOf(YourOwnWords.class);
    assertThat(rules.reject(ID, null)).isEqualTo(new TemplateRejected(ID, null, "carol", NOW));
  }

  @Test
  void reviewers_numbers_begin_at_a_thousand_and_go_on_from_the_last() {
    var first = new ReviewRules(CurrentReviews.NONE, DOOR, "carol", NOW);
    assertThat(write(first, TEXT).templateId()).isEqualTo(new TemplateId(1_000));
    var starting = reviews(written(12, OTHER));
    assertThat(write(new ReviewRules(starting, DOOR, "carol", NOW), TEXT).templateId())
        .isEqualTo(new TemplateId(1_000));
    var later = reviews(written(1_041, OTHER));
    assertThat(write(new ReviewRules(later, DOOR, "carol", NOW), TEXT).templateId())
        .isEqualTo(new TemplateId(1_042));
  }

  @ParameterizedTest
  @EnumSource(
      value = ReviewState.class,
      names = {"WRITTEN", "APPROVED", "HELD_BACK"})
  void words_that_are_or_may_come_into_the_catalogue_are_taken(ReviewState state) {
    assertThatThrownBy(() -> write(rules("dave", state), TEXT))
        .isInstanceOf(TooLikeAnother.class)
        .hasMessageContaining("template-1000");
  }

  @ParameterizedTest
  @EnumSource(
      value = ReviewState.class,
      names = {"REJECTED", "WITHDRAWN"})
  void words_that_are_out_of_it_are_free_again(ReviewState state) {
    assertThat(write(rules("dave", state), TEXT).templateId()).isEqualTo(new TemplateId(1_001));
  }

  @Test
  void a_template_may_be_rewritten_nearly_as_it_was() {
    var rewritten =
        rules("dave", WRITTEN).rewrite(ID, List.of(Objection.NEED), Approach.DEMO, TEXT);
    assertThat(rewritten.template().text()).isEqualTo(TEXT);
    assertThat(rewritten.template().approach()).isEqualTo(Approach.DEMO);
  }

  @Test
  void a_reviews_decision_is_forgotten_when_it_is_rewritten() {
    var template = new Template(ID, List.of(Objection.BUDGET), Approach.DISCOUNT, TEXT);
    var rejected =
        Review.after(
            Review.after(null, new TemplateWritten(template, "carol", NOW)),
            new TemplateRejected(ID, "too long", "dave", NOW));
    assertThat(rejected.decidedBy()).isEqualTo("dave");
    assertThat(rejected.template()).isEqualTo(template);
    var again = Review.after(rejected, new ReviewEvent.TemplateRewritten(template, "erin", NOW));
    assertThat(again)
        .returns(WRITTEN, Review::state)
        .returns("erin", Review::writtenBy)
        .returns(null, Review::decidedBy)
        .returns(null, Review::reason);
  }

  @Test
  void a_log_that_decides_before_anybody_wrote_is_broken() {
    assertThatThrownBy(() -> Review.after(null, new TemplateApproved(ID, "dave", NOW)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("template-1000 was decided before it was written");
  }

  private static ReviewEvent.OfTemplate write(ReviewRules rules, TemplateText text) {
    return rules.write(List.of(Objection.BUDGET), Approach.COST_SAVINGS, text);
  }

  private static ReviewRules rules(String by, ReviewState state) {
    var decided =
        switch (state) {
          case WRITTEN -> Stream.<ReviewEvent>of();
          case APPROVED -> Stream.of(new TemplateApproved(ID, "dave", NOW));
          case REJECTED -> Stream.of(new TemplateRejected(ID, null, "dave", NOW));
          case WITHDRAWN ->
              Stream.of(
                  new TemplateApproved(ID, "dave", NOW), new TemplateRetired(ID, "dave", NOW));
          case HELD_BACK ->
              Stream.of(
                  new TemplateApproved(ID, "dave", NOW),
                  new ReviewEvent.TemplateHeldBack(ID, "platform", NOW));
        };
    var events = new ArrayList<ReviewEvent>();
    events.add(written(ID.number(), TEXT));
    decided.forEach(events::add);
    return new ReviewRules(reviews(events.toArray(ReviewEvent[]::new)), DOOR, by, NOW);
  }

  private static CurrentReviews reviews(ReviewEvent... events) {
    return CurrentReviews.NONE.after(List.of(events));
  }

  private static ReviewEvent written(int number, TemplateText text) {
    var id = new TemplateId(number);
    return new TemplateWritten(
        new Template(id, List.of(Objection.BUDGET), Approach.COST_SAVINGS, text), "carol", NOW);
  }
}
