package io.saleslore.anonymizer.fact;

import static io.saleslore.kernel.vocabulary.Approach.CASE_STUDY;
import static io.saleslore.kernel.vocabulary.Approach.DEMO;
import static io.saleslore.kernel.vocabulary.Approach.DISCOUNT;
import static io.saleslore.kernel.vocabulary.Approach.TRIAL;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static io.saleslore.kernel.vocabulary.Objection.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is seen once in a story: objections raised, the order of approaches, its deal. */
class StoryMakersTest {
  @Test
  void each_objection_is_raised_once_when_it_comes_first() {
    var story =
        CodedTalk.won().objects(1, BUDGET).objects(2, TRUST).writes(3).objects(4, BUDGET).story();
    var raised = new RaisedObjections().observe(story);
    assertThat(codes(raised)).containsExactly("budget/retail", "trust/retail");
    assertThat(raised).extracting(StoryObservation::at).containsExactly(at(1), at(2));
    assertThat(raised).allMatch(each -> each.yes().equals(Set.of(Count.RAISED)));
  }

  @Test
  void a_customer_without_objections_raises_none() {
    assertThat(new RaisedObjections().observe(CodedTalk.won().answers(1).tries(2, DEMO).story()))
        .isEmpty();
  }

  @Test
  void the_first_three_approaches_are_one_sequence() {
    var talk =
        CodedTalk.won().tries(1, DEMO).tries(2, DISCOUNT).tries(3, CASE_STUDY).tries(4, TRIAL);
    var sequence = new ApproachSequences().observe(talk.story());
    assertThat(codes(sequence)).containsExactly("demo/discount/case-study");
    assertThat(sequence.getFirst().at()).isEqualTo(CodedTalk.END);
    assertThat(sequence.getFirst().yes()).containsExactlyInAnyOrder(Count.DECIDED, Count.WON);
  }

  @Test
  void an_approach_that_follows_itself_is_one_step_and_missing_steps_are_none() {
    var talk = CodedTalk.won().tries(1, DEMO).answers(2).tries(3, DEMO).tries(4, DISCOUNT);
    assertThat(codes(new ApproachSequences().observe(talk.story())))
        .containsExactly("demo/discount/none");
    assertThat(codes(new ApproachSequences().observe(CodedTalk.won().tries(1, DEMO).story())))
        .containsExactly("demo/none/none");
    var again = CodedTalk.won().tries(1, DEMO).tries(2, DISCOUNT).tries(3, DEMO);
    assertThat(codes(new ApproachSequences().observe(again.story())))
        .containsExactly("demo/discount/demo");
  }

  @Test
  void without_an_approach_or_an_outcome_there_is_no_sequence() {
    assertThat(new ApproachSequences().observe(CodedTalk.won().writes(1).story())).isEmpty();
    var open = CodedTalk.won().tries(1, DEMO).ended(Outcome.UNKNOWN);
    assertThat(new ApproachSequences().observe(open.story())).isEmpty();
    var lost = CodedTalk.won().tries(1, DEMO).ended(Outcome.LOST);
    assertThat(new ApproachSequences().observe(lost.story()).getFirst().yes())
        .containsExactly(Count.DECIDED);
  }

  @Test
  void a_decided_deal_is_seen_by_industry_size_and_price() {
    var story = CodedTalk.won().story();
    assertThat(codes(DecidedDeals.BY_INDUSTRY.observe(story))).containsExactly("retail/1-4-weeks");
    assertThat(codes(DecidedDeals.BY_SIZE.observe(story))).containsExactly("small");
    assertThat(codes(DecidedDeals.BY_PRICE.observe(story))).containsExactly("5k-20k");
    assertThat(DecidedDeals.BY_SIZE.observe(story).getFirst())
        .returns(CodedTalk.END, StoryObservation::at)
        .returns(Set.of(Count.DECIDED, Count.WON), StoryObservation::yes);
  }

  @Test
  void an_open_deal_and_a_story_without_one_are_not_seen() {
    for (var maker :
        List.of(DecidedDeals.BY_INDUSTRY, DecidedDeals.BY_SIZE, DecidedDeals.BY_PRICE)) {
      assertThat(maker.observe(CodedTalk.won().ended(Outcome.UNKNOWN).story())).isEmpty();
      assertThat(maker.observe(CodedTalk.won().withoutDeal().story())).isEmpty();
    }
  }

  @Test
  void makers_of_one_kind_observe_that_kind() {
    assertThat(DecidedDeals.BY_PRICE.observe(CodedTalk.won().story()))
        .allMatch(each -> each.crowd().kind() == FactKind.DEAL_BY_PRICE);
  }

  private static Instant at(double hours) {
    return CodedTalk.at(hours);
  }

  private static List<String> codes(List<StoryObservation> seen) {
    return seen.stream().map(each -> String.join("/", each.crowd().codes())).toList();
  }
}
