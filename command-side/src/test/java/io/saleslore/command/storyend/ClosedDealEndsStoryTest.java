package io.saleslore.command.storyend;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.conversation.ConversationEvent;
import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.conversation.ConversationEvent.StoryRevised;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosedDealEndsStoryTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");

  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final CustomerId john = alice.customer("John");
  private final ConversationId chat = alice.conversation(john);
  private final DealId deal = alice.deal(john, chat, MONDAY);

  @BeforeEach
  void a_deal_in_a_conversation() {
    alice.hear(chat, MONDAY, "hi");
  }

  private void move(String step) {
    alice.post("deals/" + deal + "/" + step, Map.of("at", TUESDAY.toString())).expect(204);
  }

  private List<ConversationEvent> ends() {
    return zones
        .part(EventStore.class)
        .readEvents(chat.toString())
        .asStream()
        .map(event -> (ConversationEvent) event.getPayload())
        .filter(event -> event instanceof StoryEnded || event instanceof StoryRevised)
        .toList();
  }

  @Test
  void a_won_deal_ends_its_story_as_won_under_its_own_name() {
    move("win");
    assertThat(ends())
        .containsExactly(
            new StoryEnded(
                chat, alice.zone(), new StoryId(deal.value()), deal, Outcome.WON, TUESDAY));
  }

  @Test
  void a_lost_deal_ends_its_story_as_lost() {
    move("lose");
    assertThat(ends())
        .singleElement()
        .isInstanceOfSatisfying(
            StoryEnded.class, ended -> assertThat(ended.outcome()).isEqualTo(Outcome.LOST));
  }

  @Test
  void a_deal_that_turns_out_otherwise_revises_its_story() {
    move("win");
    var corrected = Map.of("outcome", "lost", "at", TUESDAY.toString());
    alice.post("deals/" + deal + "/correction", corrected).expect(204);
    assertThat(ends())
        .hasSize(2)
        .last()
        .isEqualTo(
            new StoryRevised(chat, alice.zone(), new StoryId(deal.value()), 2, Outcome.LOST));
  }

  @Test
  void a_deal_that_is_closed_the_same_way_again_changes_nothing() {
    move("win");
    move("win");
    assertThat(ends()).hasSize(1);
  }

  @Test
  void a_late_message_revises_the_story_of_the_deal() {
    move("win");
    alice.hear(chat, MONDAY.plusSeconds(60), "late");
    assertThat(ends()).hasSize(2).last().isInstanceOf(StoryRevised.class);
  }
}
