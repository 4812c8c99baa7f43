package io.saleslore.anonymizer.analyse.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ConversationStateTest {
  private static final TurnReading TOO_DEAR =
      new TurnReading(Objection.BUDGET, Reaction.NEGATIVE, null);
  private static final TurnReading GLAD = new TurnReading(null, Reaction.POSITIVE, null);
  private static final TurnReading HESITANT = new TurnReading(null, Reaction.NEUTRAL, null);
  private static final TurnReading OFFER = new TurnReading(null, null, Approach.DISCOUNT);
  private static final TurnReading GREETING = new TurnReading(null, null, null);

  @Test
  void an_objection_is_open_until_the_customer_is_glad_of_an_answer() {
    assertThat(after(TOO_DEAR)).isEqualTo(state(Progress.RAISED, Objection.BUDGET));
    assertThat(after(TOO_DEAR, GREETING)).isEqualTo(after(TOO_DEAR));
    assertThat(after(TOO_DEAR, OFFER)).isEqualTo(state(Progress.ANSWERED, Objection.BUDGET));
    assertThat(after(TOO_DEAR, OFFER, HESITANT))
        .isEqualTo(state(Progress.DISCUSSED, Objection.BUDGET));
    assertThat(after(TOO_DEAR, OFFER, HESITANT, GLAD).progress()).isEqualTo(Progress.EASED);
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

  private static ConversationState after(TurnReading... turns) {
    return Arrays.stream(turns)
        .reduce(ConversationState.START, ConversationState::after, (a, _) -> a);
  }

  private static ConversationState state(Progress progress, Objection objection) {
    return new ConversationState(progress, objection);
  }
}
