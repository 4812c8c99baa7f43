package io.saleslore.anonymizer.fact;

import static io.saleslore.kernel.release.Count.DECIDED;
import static io.saleslore.kernel.release.Count.EASED;
import static io.saleslore.kernel.release.Count.REPLIED;
import static io.saleslore.kernel.release.Count.USED;
import static io.saleslore.kernel.release.Count.WON;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static io.saleslore.kernel.vocabulary.Objection.TRUST;
import static io.saleslore.kernel.vocabulary.Reaction.NEGATIVE;
import static io.saleslore.kernel.vocabulary.Reaction.POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.vocabulary.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateUsesTest {
  @Test
  void a_use_names_the_objection_that_was_open_then() {
    var talk =
        CodedTalk.won().uses(0, 1).objects(1, BUDGET).uses(2, 1).objects(3, TRUST).uses(4, 7);
    assertThat(codes(talk))
        .containsExactly("template-1/none", "template-1/budget", "template-7/trust");
  }

  @Test
  void the_same_template_again_before_an_answer_is_one_use() {
    assertThat(codes(CodedTalk.won().uses(0, 1).uses(1, 2).uses(2, 1)))
        .containsExactly("template-1/none", "template-2/none");
    assertThat(codes(CodedTalk.won().uses(0, 1).answers(1).uses(2, 1))).hasSize(2);
  }

  @Test
  void it_was_replied_to_with_the_burst_it_stands_in() {
    var inBurst = CodedTalk.won().ended(Outcome.UNKNOWN).uses(0, 1).writes(0.5).answers(20);
    assertThat(observe(inBurst).getFirst().yes()).containsExactlyInAnyOrder(USED, REPLIED);
    var tooLate = CodedTalk.won().ended(Outcome.UNKNOWN).uses(0, 1).writes(2).answers(25.5);
    assertThat(observe(tooLate).getFirst().yes())
        .as("only the burst after it was answered in time")
        .containsExactly(USED);
  }

  @Test
  void it_eased_when_the_next_reaction_is_positive() {
    var talk = CodedTalk.won().ended(Outcome.UNKNOWN).objects(0, BUDGET).uses(1, 1);
    assertThat(observe(talk.reacts(30, POSITIVE)).getFirst().yes())
        .containsExactlyInAnyOrder(USED, EASED);
    assertThat(observe(talk.reacts(30, NEGATIVE)).getFirst().yes()).containsExactly(USED);
  }

  @Test
  void it_counts_what_came_of_the_story() {
    assertThat(observe(CodedTalk.won().uses(0, 1)).getFirst().yes())
        .containsExactlyInAnyOrder(USED, DECIDED, WON);
    assertThat(observe(CodedTalk.won().ended(Outcome.LOST).uses(0, 1)).getFirst().yes())
        .containsExactlyInAnyOrder(USED, DECIDED);
  }

  @Test
  void messages_in_own_words_use_none() {
    assertThat(observe(CodedTalk.won().writes(0).answers(1))).isEmpty();
  }

  private static List<String> codes(CodedTalk talk) {
    return observe(talk).stream().map(each -> String.join("/", each.crowd().codes())).toList();
  }

  private static List<StoryObservation> observe(CodedTalk talk) {
    return new TemplateUses().observe(talk.story());
  }
}
