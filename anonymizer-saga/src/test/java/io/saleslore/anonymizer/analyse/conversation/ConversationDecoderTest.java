package io.saleslore.anonymizer.analyse.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversationDecoderTest {
  private static final TurnLabels TOO_DEAR =
      new TurnLabels(Objection.BUDGET, Reaction.NEGATIVE, null);
  private static final TurnLabels WHO_ELSE_USES_IT =
      new TurnLabels(Objection.TRUST, Reaction.NEGATIVE, null);
  private static final TurnLabels GLAD = new TurnLabels(null, Reaction.POSITIVE, null);
  private static final TurnLabels PAYMENT_PLAN = new TurnLabels(null, null, Approach.PAYMENT_PLAN);
  private static final TurnLabels REFERENCE = new TurnLabels(null, null, Approach.REFERENCE);

  private final ConversationModel model = model();
  private final ConversationDecoder decoder = new ConversationDecoder(model);

  @Test
  void what_the_words_leave_open_the_answer_decides() {
    var unclear = customer(0.45, 0.45);
    assertThat(objections(unclear, TurnEvidence.known(Approach.PAYMENT_PLAN)))
        .containsExactly(Objection.BUDGET, null);
    assertThat(objections(unclear, TurnEvidence.known(Approach.REFERENCE)))
        .containsExactly(Objection.TRUST, null);
  }

  @Test
  void clear_words_stand_against_the_answer() {
    assertThat(objections(customer(0.98, 0.01), TurnEvidence.known(Approach.REFERENCE)))
        .containsExactly(Objection.BUDGET, null);
  }

  @Test
  void a_silent_turn_has_a_place_and_says_nothing() {
    var read = decoder.decode(List.of(TurnEvidence.SILENT, customer(0.98, 0.01)));
    assertThat(read).hasSize(2);
    assertThat(read.getFirst()).isEqualTo(new TurnLabels(null, null, null));
    assertThat(read.getLast().objection()).isEqualTo(Objection.BUDGET);
    assertThat(decoder.decode(List.of())).isEmpty();
  }

  @Test
  void from_every_state_something_happens_for_sure() {
    for (var state : ConversationState.all()) {
      assertThat(sum(state, TurnLabels.OF_CUSTOMER)).isCloseTo(1, within(1e-9));
      assertThat(sum(state, TurnLabels.OF_MARKETER)).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void a_model_is_written_and_read_as_it_is() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ConversationModelFile.write(model, bytes);
    var read = ConversationModelFile.read(new ByteArrayInputStream(bytes.toByteArray()));
    var state = ConversationState.START.after(TOO_DEAR);
    assertThat(read.transition(state, PAYMENT_PLAN))
        .isEqualTo(model.transition(state, PAYMENT_PLAN));
    assertThat(read.transition(state, WHO_ELSE_USES_IT))
        .isEqualTo(model.transition(state, WHO_ELSE_USES_IT));
    assertThat(read.priors().approaches()).isEqualTo(model.priors().approaches());
  }

  private double sum(ConversationState state, List<TurnLabels> readings) {
    return readings.stream().mapToDouble(each -> Math.exp(model.transition(state, each))).sum();
  }

  private List<@Nullable Objection> objections(TurnEvidence... turns) {
    return decoder.decode(List.of(turns)).stream().map(TurnLabels::objection).toList();
  }

  private TurnEvidence customer(double budget, double trust) {
    double[] objections = new double[Objection.values().length + 1];
    objections[Objection.BUDGET.ordinal()] = budget;
    objections[Objection.TRUST.ordinal()] = trust;
    objections[Objection.values().length] = 1 - budget - trust;
    return model.priors().ofCustomer(objections, new double[] {0.8, 0.1, 0.1});
  }

  private static ConversationModel model() {
    var counts = new ConversationCounts();
    for (int chat = 0; chat < 10; chat++) {
      counts.beginChat();
      List.of(TOO_DEAR, PAYMENT_PLAN, GLAD, WHO_ELSE_USES_IT, REFERENCE, GLAD).forEach(counts::add);
    }
    return counts.model(
        new LabelPriors(
            even(Objection.values().length + 1), even(3), even(Approach.values().length + 1)));
  }

  private static double[] even(int labels) {
    double[] counts = new double[labels];
    Arrays.fill(counts, 1);
    return LabelPriors.shares(counts);
  }
}
