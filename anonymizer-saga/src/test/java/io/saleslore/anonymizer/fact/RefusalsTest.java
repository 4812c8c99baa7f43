package io.saleslore.anonymizer.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  private static final CodedMessage PITCH = marketer(Approach.DEMO);
  private static final CodedMessage NO = customer(Objection.OTHER);

  @Test
  void a_no_to_an_answer_is_a_reaction() {
    assertThat(objections(customer(Objection.BUDGET), PITCH, NO, PITCH))
        .containsExactly(Objection.BUDGET, null, null, null);
  }

  @Test
  void a_no_that_ends_the_chat_is_a_reaction() {
    assertThat(objections(PITCH, NO)).containsExactly(null, null);
    assertThat(objections(PITCH, NO, marketer(null))).containsExactly(null, null, null);
  }

  @Test
  void a_first_no_that_the_marketer_takes_up_is_an_objection() {
    assertThat(objections(PITCH, NO, PITCH)).containsExactly(null, Objection.OTHER, null);
  }

  @Test
  void its_reaction_stays() {
    assertThat(Refusals.asReactions(List.of(PITCH, NO)).getLast().reaction())
        .isEqualTo(Reaction.NEGATIVE);
  }

  private static List<@Nullable Objection> objections(CodedMessage... messages) {
    var objections = new ArrayList<@Nullable Objection>();
    Refusals.asReactions(Arrays.asList(messages)).forEach(each -> objections.add(each.objection()));
    return objections;
  }

  private static CodedMessage customer(Objection objection) {
    var seen = new Analysis(objection, null, Reaction.NEGATIVE, 1);
    return new CodedMessage(Instant.EPOCH, Speaker.CUSTOMER, seen, null);
  }

  private static CodedMessage marketer(@Nullable Approach approach) {
    return new CodedMessage(
        Instant.EPOCH, Speaker.MARKETER, new Analysis(null, approach, null, 1), null);
  }
}
