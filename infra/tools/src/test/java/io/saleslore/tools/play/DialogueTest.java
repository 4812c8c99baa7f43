package io.saleslore.tools.play;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.tools.world.WorldQuote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DialogueTest {
  private static final Instant TIME = Instant.parse("2025-03-11T09:00:00Z");

  @Test
  void only_actions_with_a_price_that_is_not_negative_are_quotes() {
    var dialogue =
        dialogue(
            turn(DialogueSide.SELLER, "90 dollars", null, "90"),
            turn(DialogueSide.BUYER, "", "offer", "80.125"),
            turn(DialogueSide.BUYER, "", "offer", "-1"),
            turn(DialogueSide.BUYER, "", "accept", null));

    assertThat(dialogue.quotes()).containsExactly(new WorldQuote("80.13", "USD", TIME));
  }

  @Test
  void an_export_has_a_line_for_each_turn_with_words() {
    var dialogue =
        dialogue(
            turn(DialogueSide.SELLER, " hello ", null, null),
            turn(DialogueSide.BUYER, "", "offer", "80"),
            turn(DialogueSide.BUYER, "bye", null, null));

    assertThat(dialogue.messages()).isEqualTo(2);
    assertThat(new String(DialogueExport.of(dialogue), UTF_8))
        .isEqualTo("[2025-03-11, 09:00:00] Seller: hello\n[2025-03-11, 09:00:00] Buyer: bye\n");
    assertThat(DialogueExport.hasSeller(dialogue)).isTrue();
  }

  @Test
  void where_the_seller_never_wrote_there_is_no_seller() {
    var dialogue =
        dialogue(
            turn(DialogueSide.SELLER, "", "offer", "80"),
            turn(DialogueSide.BUYER, "bye", null, null));

    assertThat(DialogueExport.hasSeller(dialogue)).isFalse();
  }

  @Test
  void what_is_missing_is_named() {
    assertThatThrownBy(() -> new Dialogue("1", List.of(), Outcome.WON))
        .hasMessage("turns are required");
    assertThatThrownBy(() -> new Dialogue(" ", List.of(), Outcome.WON))
        .hasMessage("id is required");
  }

  private static Dialogue dialogue(DialogueTurn... turns) {
    return new Dialogue("1", List.of(turns), Outcome.WON);
  }

  private static DialogueTurn turn(
      DialogueSide side, String text, @Nullable String action, @Nullable String price) {
    return new DialogueTurn(side, text, TIME, action, price == null ? null : new BigDecimal(price));
  }
}
