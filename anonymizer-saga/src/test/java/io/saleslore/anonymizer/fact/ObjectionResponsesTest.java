package io.saleslore.anonymizer.fact;

import static io.saleslore.kernel.release.Count.DECIDED;
import static io.saleslore.kernel.release.Count.EASED;
import static io.saleslore.kernel.release.Count.TRIED;
import static io.saleslore.kernel.release.Count.WON;
import static io.saleslore.kernel.vocabulary.Approach.CASE_STUDY;
import static io.saleslore.kernel.vocabulary.Approach.DEMO;
import static io.saleslore.kernel.vocabulary.Approach.DISCOUNT;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static io.saleslore.kernel.vocabulary.Objection.TRUST;
import static io.saleslore.kernel.vocabulary.Reaction.NEGATIVE;
import static io.saleslore.kernel.vocabulary.Reaction.NEUTRAL;
import static io.saleslore.kernel.vocabulary.Reaction.POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Outcome;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObjectionResponsesTest {
  @Test
  void an_approach_answers_the_objection_that_was_raised_last() {
    var story =
        CodedTalk.won()
            .objects(0, BUDGET)
            .objects(1, TRUST)
            .tries(2, CASE_STUDY)
            .objects(3, BUDGET)
            .tries(4, DISCOUNT);
    assertThat(codes(story)).containsExactly("trust/case-study/retail", "budget/discount/retail");
  }

  @Test
  void an_objection_stays_open_while_the_customer_says_other_things() {
    var story = CodedTalk.won().objects(0, BUDGET).reacts(1, NEUTRAL).answers(2).tries(3, DEMO);
    assertThat(codes(story)).containsExactly("budget/demo/retail");
  }

  @Test
  void before_any_objection_an_approach_answers_none() {
    assertThat(codes(CodedTalk.won().tries(0, DEMO).objects(1, BUDGET))).isEmpty();
    assertThat(codes(CodedTalk.won().objects(0, BUDGET).writes(1))).isEmpty();
  }

  @Test
  void the_same_approach_counts_again_only_after_the_customer_wrote() {
    var story =
        CodedTalk.won()
            .objects(0, BUDGET)
            .tries(1, DEMO)
            .tries(2, DISCOUNT)
            .tries(3, DEMO)
            .answers(4)
            .tries(5, DEMO);
    assertThat(codes(story))
        .containsExactly("budget/demo/retail", "budget/discount/retail", "budget/demo/retail");
  }

  @Test
  void it_eased_when_the_next_reaction_is_positive() {
    var talk = CodedTalk.won().objects(0, BUDGET).tries(1, DEMO);
    assertThat(eased(talk.reacts(2, POSITIVE))).containsExactly(true);
    assertThat(eased(talk.writes(2).answers(3).reacts(4, POSITIVE))).containsExactly(true);
    assertThat(eased(talk.reacts(2, NEUTRAL).reacts(3, POSITIVE))).containsExactly(false);
    assertThat(eased(talk.reacts(2, NEGATIVE).reacts(3, POSITIVE))).containsExactly(false);
    assertThat(eased(talk.objects(2, TRUST).reacts(3, POSITIVE))).containsExactly(false);
    assertThat(eased(talk)).as("no reaction at all").containsExactly(false);
  }

  @Test
  void one_positive_reaction_eases_every_approach_before_it() {
    var talk =
        CodedTalk.won().objects(0, BUDGET).tries(1, DEMO).tries(2, DISCOUNT).reacts(3, POSITIVE);
    assertThat(eased(talk)).containsExactly(true, true);
  }

  @Test
  void it_counts_what_came_of_the_story() {
    var talk = CodedTalk.won().objects(0, BUDGET).tries(1, DEMO).reacts(2, POSITIVE);
    assertThat(yes(talk)).isEqualTo(Set.of(TRIED, EASED, DECIDED, WON));
    assertThat(yes(talk.ended(Outcome.LOST))).isEqualTo(Set.of(TRIED, EASED, DECIDED));
    assertThat(yes(talk.ended(Outcome.UNKNOWN))).isEqualTo(Set.of(TRIED, EASED));
  }

  @Test
  void each_kind_adds_its_own_property_of_the_story() {
    var story = CodedTalk.won().objects(0, BUDGET).tries(1, DEMO).story();
    for (var maker :
        List.of(
            ObjectionResponses.BY_INDUSTRY,
            ObjectionResponses.BY_SIZE,
            ObjectionResponses.BY_PRICE)) {
      assertThat(maker.observe(story))
          .singleElement()
          .satisfies(
              seen -> {
                assertThat(seen.crowd().kind()).isEqualTo(maker.kind());
                assertThat(seen.crowd().codes())
                    .containsExactly("budget", "demo", maker.property().apply(story).code());
                assertThat(seen.at()).isEqualTo(CodedTalk.at(1));
              });
    }
  }

  private static List<String> codes(CodedTalk talk) {
    return observe(talk).stream().map(seen -> String.join("/", seen.crowd().codes())).toList();
  }

  private static List<Boolean> eased(CodedTalk talk) {
    return observe(talk).stream().map(seen -> seen.yes().contains(EASED)).toList();
  }

  private static Set<Count> yes(CodedTalk talk) {
    return observe(talk).getFirst().yes();
  }

  private static List<StoryObservation> observe(CodedTalk talk) {
    return ObjectionResponses.BY_INDUSTRY.observe(talk.story());
  }
}
