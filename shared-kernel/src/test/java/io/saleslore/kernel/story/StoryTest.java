package io.saleslore.kernel.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.kernel.vocabulary.Speaker;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTest {
  private static final StoryRef REF =
      new StoryRef(new StaffId("alice-123").zone(), ConversationId.fresh(), StoryId.fresh());
  private static final StoryMessage MESSAGE =
      new StoryMessage(Instant.EPOCH, Speaker.CUSTOMER, MessageKind.TEXT, "John finds it dear");

  @ParameterizedTest
  @ValueSource(strings = {"0 USD", "5000 USD", "5000.5 EUR", "5000.0000 JPY", "999999999999 CHF"})
  void an_amount_is_read_back_from_its_text(String text) {
    assertThat(Amount.of(text).text()).isEqualTo(text);
    assertThat(Amount.of(Amount.of(text).text())).isEqualTo(Amount.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5000",
        "5,000 USD",
        "-1 USD",
        "1e9 USD",
        "5000 usd",
        "5000  USD",
        " 5000 USD",
        "5000.12345 USD",
        "1234567890123 USD",
        ".5 USD",
        "5. USD",
        "5000 XYZ9",
        "5000 QQQ"
      })
  void anything_else_is_no_amount(String text) {
    assertThatThrownBy(() -> Amount.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_refused_amount_is_not_repeated() {
    assertThatThrownBy(() -> Amount.of("4711 Dollar of John"))
        .hasMessageNotContaining("4711")
        .hasMessageNotContaining("John");
  }

  @Test
  void a_large_amount_is_written_without_an_exponent() {
    var amount = new Amount(new BigDecimal("1E+6"), Currency.getInstance("USD"));
    assertThat(amount.text()).isEqualTo("1000000 USD");
  }

  @Test
  void amounts_of_all_sizes_are_read_back() {
    var random = new Random(4);
    for (int i = 0; i < 500; i++) {
      var value = new BigDecimal(random.nextLong(1_000_000_000_000L)).movePointLeft(4);
      var amount = new Amount(value, Currency.getInstance("EUR"));
      assertThat(Amount.of(amount.text())).isEqualTo(amount);
    }
  }

  @Test
  void nothing_of_a_story_shows_itself() {
    assertThat(story(List.of("John Miller"), List.of(MESSAGE))).hasToString("[private story]");
    assertThat(MESSAGE).hasToString("[private message]");
    assertThat(Amount.of("5000 USD")).hasToString("[private amount]");
  }

  @Test
  void a_story_keeps_the_names_and_messages_that_it_was_opened_with() {
    var names = new ArrayList<>(List.of("John Miller", "ABC Corp"));
    var messages = new ArrayList<>(List.of(MESSAGE));
    var story = story(names, messages);
    names.clear();
    messages.clear();
    assertThat(story.knownNames()).containsExactly("John Miller", "ABC Corp");
    assertThat(story.messages()).containsExactly(MESSAGE);
    assertThatThrownBy(() -> story.messages().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_story_that_never_ended_is_named_by_its_id_alone() {
    assertThat(new NoSuchStory(REF))
        .hasMessage("no story ended as " + REF.storyId())
        .hasMessageNotContaining("alice");
  }

  @Test
  void an_ended_story_stands_at_a_position() {
    var ended = new EndedStories.Ended(7, REF);
    assertThat(ended.position()).isEqualTo(7);
    assertThat(ended.ref().zone()).isEqualTo(new StaffId("alice-123").zone());
  }

  private static PrivateStory story(List<String> names, List<StoryMessage> messages) {
    return new PrivateStory(
        REF,
        1,
        "marketer-hash",
        "customer-hash",
        null,
        names,
        Industry.RETAIL,
        BusinessSize.SMALL,
        Amount.of("5000 USD"),
        Outcome.WON,
        true,
        Instant.EPOCH,
        Instant.EPOCH,
        ZoneId.of("Europe/Berlin"),
        messages);
  }
}
