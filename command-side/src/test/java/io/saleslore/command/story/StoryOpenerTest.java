package io.saleslore.command.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.history.ConversationHistory;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.staff.StaffCommand.HandOverZone;
import io.saleslore.kernel.story.Amount;
import io.saleslore.kernel.story.NoSuchStory;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.kernel.story.StoryMessage;
import io.saleslore.kernel.story.StoryRef;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryOpenerTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2026-03-04T09:00:00Z");

  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final CustomerId john =
      alice.customer(
          Map.of(
              "name", "John",
              "company", "ABC Corp",
              "phone", "202-555-0142",
              "industry", "manufacturing",
              "businessSize", "medium"));
  private final ConversationId chat = alice.conversation(john);
  private final Stories stories = zones.part(Stories.class);

  @BeforeEach
  void a_chat_with_john() {
    alice.say(chat, MONDAY, "our quote is $5,000");
    alice.hear(chat, MONDAY.plusSeconds(60), "too expensive");
  }

  private DealId wonDeal() {
    var deal = alice.deal(john, chat, MONDAY.minusSeconds(60));
    quote(deal, "5000.00", MONDAY);
    quote(deal, "4500.00", TUESDAY);
    alice.post("deals/" + deal + "/win", Map.of("at", TUESDAY.toString())).expect(204);
    return deal;
  }

  private void quote(DealId deal, String amount, Instant at) {
    alice
        .post(
            "deals/" + deal + "/quote",
            Map.of("amount", amount, "currency", "USD", "at", at.toString()))
        .expect(204);
  }

  private PrivateStory open(StoryId story) {
    return stories.open(new StoryRef(alice.zone(), chat, story), opened -> opened);
  }

  private StoryId concluded() {
    alice.conclude(chat, "lost", TUESDAY);
    return ConversationHistory.read(zones.part(EventStore.class), chat).stories().iterator().next();
  }

  @Test
  void the_story_of_a_deal_is_opened_with_all_that_belongs_to_it() {
    var story = open(new StoryId(wonDeal().value()));
    assertThat(story.outcome()).isEqualTo(Outcome.WON);
    assertThat(story.hasDeal()).isTrue();
    assertThat(story.quoted()).isEqualTo(Amount.of("4500.00 USD"));
    assertThat(story.openedAt()).isEqualTo(MONDAY.minusSeconds(60));
    assertThat(story.endedAt()).isEqualTo(TUESDAY);
    assertThat(story.industry()).isEqualTo(Industry.MANUFACTURING);
    assertThat(story.businessSize()).isEqualTo(BusinessSize.MEDIUM);
    assertThat(story.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(story.knownNames()).containsExactly("John", "ABC Corp", "Alice");
    assertThat(story.messages().stream().map(StoryMessage::text))
        .containsExactly("our quote is $5,000", "too expensive");
    assertThat(story.revision()).isOne();
  }

  @Test
  void a_quote_named_after_the_end_does_not_belong_to_it() {
    var deal = alice.deal(john, chat, MONDAY);
    quote(deal, "5000.00", MONDAY);
    zones.clock().pass(Duration.ofDays(2));
    quote(deal, "1.00", WEDNESDAY);
    alice.post("deals/" + deal + "/lose", Map.of("at", TUESDAY.toString())).expect(204);
    assertThat(open(new StoryId(deal.value())).quoted()).isEqualTo(Amount.of("5000.00 USD"));
  }

  @Test
  void without_a_deal_it_begins_with_its_first_message() {
    var story = open(concluded());
    assertThat(story.hasDeal()).isFalse();
    assertThat(story.quoted()).isNull();
    assertThat(story.openedAt()).isEqualTo(MONDAY);
    assertThat(story.outcome()).isEqualTo(Outcome.LOST);
  }

  @Test
  void late_messages_belong_to_it_and_those_after_its_end_do_not() {
    var id = concluded();
    alice.hear(chat, MONDAY.plusSeconds(90), "but I like it");
    zones.clock().pass(Duration.ofDays(2));
    alice.hear(chat, WEDNESDAY, "hello again");
    var story = open(id);
    assertThat(story.messages()).hasSize(3);
    assertThat(story.messages().getLast().text()).isEqualTo("but I like it");
    assertThat(story.revision()).isEqualTo(2);
  }

  @Test
  void the_same_person_has_one_hash_in_every_zone() {
    var id = concluded();
    var bob = zones.bob();
    var same =
        bob.customer(Map.of("name", "J.", "phone", "+1 202 555 0142", "company", " abc CORP"));
    var other = bob.conversation(same);
    bob.hear(other, MONDAY, "hi");
    bob.conclude(other, "won", TUESDAY);
    var bobs =
        ConversationHistory.read(zones.part(EventStore.class), other).stories().iterator().next();
    var hers = open(id);
    var his = stories.open(new StoryRef(bob.zone(), other, bobs), opened -> opened);
    assertThat(hers.customerHash()).isEqualTo(his.customerHash());
    assertThat(hers.companyHash()).isEqualTo(his.companyHash());
    assertThat(hers.marketerHash()).isNotEqualTo(his.marketerHash());
  }

  @Test
  void who_took_the_zone_over_stands_for_its_stories_and_is_named_to_the_scrubber() {
    var id = concluded();
    var bob = zones.bob();
    var before = open(id).marketerHash();
    zones.send(new HandOverZone(alice.zone(), alice.staff(), bob.staff(), zones.clock().instant()));
    var after = open(id);
    assertThat(after.marketerHash()).isNotEqualTo(before);
    assertThat(after.knownNames()).contains("Alice", "Bob");
  }

  @Test
  void what_is_no_story_of_this_zone_is_not_opened() {
    var id = concluded();
    var bob = zones.bob();
    assertThatThrownBy(() -> stories.open(new StoryRef(bob.zone(), chat, id), story -> story))
        .isInstanceOf(NoSuchStory.class);
    assertThatThrownBy(() -> open(StoryId.fresh())).isInstanceOf(NoSuchStory.class);
  }

  @Test
  void the_story_of_a_forgotten_customer_stays_closed() {
    var id = concluded();
    alice.forget(john, chat);
    assertThatThrownBy(() -> open(id)).isInstanceOf(KeyShredded.class);
  }
}
