package io.saleslore.anonymizer.analyse.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ConversationStateTest {
  private static final TurnLabels TOO_DEAR =
      new TurnLabels(Objection.BUDGET, Reaction.NEGATIVE, null);
  private static final TurnLabels GLAD = new TurnLabels(null, Reaction.POSITIVE, null);
  private static final TurnLabels HESITANT = new TurnLabels(null, Reaction.NEUTRAL, null);
  private static final TurnLabels OFFER = new TurnLabels(null, null, Approach.DISCOUNT);
  private static final TurnLabels GREETING = new TurnLabels(null, null, null);

  @Test
  void an_objection_is_open_until_the_customer_is_glad_of_an_answer() {
    assertThat(after(TOO_DEAR)).isEqualTo(state(ObjectionState.RAISED, Objection.BUDGET));
    assertThat(after(TOO_DEAR, GREETING)).isEqualTo(after(TOO_DEAR));
    assertThat(after(TOO_DEAR, OFFER)).isEqualTo(state(ObjectionState.ANSWERED, Objection.BUDGET));
    assertThat(after(TOO_DEAR, OFFER, HESITANT))
        .isEqualTo(state(ObjectionState.DISCUSSED, Objection.BUDGET));
    assertThat(after(TOO_DEAR, OFFER, HESITANT, GLAD).progress()).isEqualTo(ObjectionState.EASED);
  }

  @Test
  void praise_before_an_answer_eases_nothing() {
    assertThat(after(TOO_DEAR, GLAD)).isEqualTo(after(TOO_DEAR));
  }

  @Test
  void an_offer_before_any_objection_answers_none() {
    assertThat(after(OFFER, GLAD)).isEqualTo(ConversationState.START);
  }

  @Test
  void each_state_has_a_number_of_its_own() {
    var numbers = new HashSet<Integer>();
    ConversationState.all().forEach(each -> numbers.add(each.index()));
    assertThat(numbers).hasSize(ConversationState.COUNT);
    assertThat(numbers).allMatch(each -> each >= 0 && each < ConversationState.COUNT);
  }

  private static ConversationState after(TurnLabels... turns) {
    return Arrays.stream(turns)
        .reduce(ConversationState.START, ConversationState::after, (a, _) -> a);
  }

  private static ConversationState state(ObjectionState progress, Objection objection) {
    return new ConversationState(progress, objection);
  }
}
