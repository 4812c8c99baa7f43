package io.saleslore.command.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.conversation.NotYourConversation;
import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.catalogue.Slot;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PriceBand;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ChatSituationsTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final String EXPENSIVE = "that is expensive";

  @AutoClose private static final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final CustomerId john =
      alice.customer(
          Map.of(
              "name", "John",
              "company", "ABC Corp",
              "industry", "public-administration",
              "businessSize", "small"));
  private final ConversationId chat = alice.conversation(john);

  private ChatSituation situation() {
    return zones.part(ChatSituations.class).of(alice.zone(), chat);
  }

  private Map<Slot, String> slots() {
    return zones.part(KnownSlots.class).of(alice.zone(), chat);
  }

  private void hear(int second, String text) {
    alice.hear(chat, MONDAY.plusSeconds(second), text);
  }

  private void say(int second, String text) {
    alice.say(chat, MONDAY.plusSeconds(second), text);
  }

  @Test
  void what_the_customer_wrote_since_the_marketers_last_message_is_read() {
    hear(0, EXPENSIVE);
    say(1, "let me see");
    hear(2, "it is " + EXPENSIVE);
    hear(3, "but great");
    var now = situation();
    assertThat(now.codes().objection()).isEqualTo(Objection.BUDGET);
    assertThat(now.messages())
        .extracting(ReadMessage::sentAt)
        .containsExactly(MONDAY.plusSeconds(2), MONDAY.plusSeconds(3));
    assertThat(now.messages().getFirst().analysis().objection()).isEqualTo(Objection.BUDGET);
    assertThat(now.answered()).isFalse();
    assertThat(now.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
  }

  @Test
  void what_stands_in_two_merged_records_is_read_once() {
    hear(0, EXPENSIVE);
    var johnny = alice.customer("Johnny");
    alice.hear(alice.conversation(johnny), MONDAY, EXPENSIVE);
    alice.put("customers/" + johnny + "/merger", Map.of("into", john.toString())).expect(204);
    assertThat(situation().messages()).hasSize(1);
  }

  @Test
  void where_the_marketer_wrote_last_it_is_still_read_what_was_answered() {
    hear(0, "good morning");
    hear(1, EXPENSIVE);
    say(2, "let me see");
    say(3, "I will call you");
    assertThat(situation().codes().objection()).isEqualTo(Objection.BUDGET);
    assertThat(situation().messages()).hasSize(2);
    assertThat(situation().answered()).isTrue();
  }

  @Test
  void an_objection_that_was_answered_before_is_past() {
    hear(0, EXPENSIVE);
    say(1, "let me see");
    hear(2, "see you tomorrow");
    assertThat(situation().codes().objection()).isNull();
  }

  @Test
  void only_the_last_ten_messages_are_read() {
    for (int second = 0; second < 12; second++) {
      hear(second, second < 2 ? EXPENSIVE : "well");
    }
    assertThat(situation().messages()).hasSize(10);
    assertThat(situation().codes().objection()).isNull();
  }

  @Test
  void what_the_zone_knows_of_industry_size_and_price_belongs_to_it() {
    hear(0, EXPENSIVE);
    assertThat(situation().codes())
        .isEqualTo(
            new Situation(Objection.BUDGET, Industry.PUBLIC_ADMINISTRATION, BusinessSize.SMALL));
    quote("7000");
    assertThat(situation().codes().priceBand()).isEqualTo(PriceBand.FROM_5K_TO_20K);
  }

  private void quote(String amount) {
    var deal = alice.deal(john, chat, MONDAY);
    var price = Map.of("amount", amount, "currency", "USD", "at", MONDAY.toString());
    alice.post("deals/" + deal + "/quote", price).expect(204);
  }

  @Test
  void before_anybody_wrote_there_is_nothing_to_read() {
    assertThat(situation().messages()).isEmpty();
    assertThat(situation().answered()).isFalse();
    say(0, "good morning");
    assertThat(situation().messages()).isEmpty();
    assertThat(situation().answered()).isTrue();
  }

  @Test
  void slots_of_a_template_are_filled_with_what_the_zone_knows() {
    quote("7000.00");
    assertThat(slots())
        .containsEntry(Slot.CUSTOMER, "John")
        .containsEntry(Slot.COMPANY, "ABC Corp")
        .containsEntry(Slot.INDUSTRY, "public administration")
        .containsEntry(Slot.MARKETER, "Alice")
        .containsEntry(Slot.PRICE, "7000.00 USD")
        .hasSize(5);
  }

  @Test
  void a_customer_without_a_name_or_company_leaves_their_slots_open() {
    var unnamed = alice.customer("WhatsApp customer");
    var silent = alice.conversation(unnamed);
    assertThat(zones.part(KnownSlots.class).of(alice.zone(), silent))
        .containsOnlyKeys(Slot.MARKETER);
  }

  @Test
  void another_zone_has_no_such_conversation() {
    var bob = zones.bob().zone();
    assertThatThrownBy(() -> zones.part(ChatSituations.class).of(bob, chat))
        .isInstanceOf(NotYourConversation.class);
    assertThatThrownBy(() -> zones.part(KnownSlots.class).of(bob, chat))
        .isInstanceOf(NotYourConversation.class);
  }
}
