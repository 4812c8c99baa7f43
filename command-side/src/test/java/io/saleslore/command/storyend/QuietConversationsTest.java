package io.saleslore.command.storyend;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.conversation.ConversationEvent.ConversationFellQuiet;
import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.staff.StaffCommand.CloseZone;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class QuietConversationsTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Duration NO_GRACE = Duration.ofDays(-1000);

  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final QuietConversations quiet = zones.part(QuietConversations.class);

  private static Instant day(int days) {
    return MONDAY.plus(Duration.ofDays(days));
  }

  private ConversationId chat(String name, int... days) {
    var chat = alice.conversation(alice.customer(name));
    for (int day : days) {
      alice.hear(chat, day(day), "hi");
    }
    return chat;
  }

  private int sweep(int day) {
    return quiet.sweep(day(day), NO_GRACE);
  }

  @Test
  void thirty_quiet_days_end_a_story_once() {
    chat("John", 0);
    assertThat(sweep(30)).isZero();
    assertThat(sweep(31)).isOne();
    assertThat(sweep(31)).isZero();
    assertThat(zones.countEvents(ConversationFellQuiet.class)).isOne();
    assertThat(zones.countEvents(StoryEnded.class)).isOne();
  }

  @Test
  void an_old_chat_with_pauses_ends_as_many_stories_as_it_has() {
    chat("John", 0, 1, 50, 51, 100);
    assertThat(sweep(200)).isEqualTo(3);
  }

  @Test
  void a_conversation_that_goes_on_is_left_alone() {
    chat("John", 0, 20, 40);
    assertThat(sweep(60)).isZero();
  }

  @Test
  void while_a_deal_is_open_the_story_is_the_deals() {
    var john = alice.customer("John");
    var chat = alice.conversation(john);
    alice.hear(chat, day(0), "hi");
    var deal = alice.deal(john, chat, day(0));
    assertThat(sweep(100)).isZero();
    alice.post("deals/" + deal + "/lose", Map.of("at", day(1).toString())).expect(204);
    assertThat(sweep(100)).isZero();
    alice.hear(chat, day(2), "still there?");
    assertThat(sweep(100)).isOne();
  }

  @Test
  void a_zone_that_nobody_owns_is_left_alone() {
    chat("John", 0);
    zones.send(new CloseZone(alice.zone(), zones.clock().instant()));
    assertThat(sweep(100)).isZero();
  }

  @Test
  void what_was_just_recorded_waits_so_that_its_deals_may_follow() {
    chat("John", 0);
    assertThat(quiet.sweep(Instant.now().plus(Duration.ofDays(60)), Duration.ofDays(90))).isZero();
    assertThat(quiet.sweep(Instant.now().plus(Duration.ofDays(60)), Duration.ofDays(1))).isOne();
  }

  /** More than a page of them stand before the one that is over. */
  @Test
  void many_conversations_with_open_deals_do_not_hide_one_that_is_over() {
    zones
        .tables()
        .jdbc()
        .sql(
            """
            insert into private_zone.conversation
            (conversation_id, zone, customer_id, time_zone, messages, first_at, last_at, recorded_at)
            select random_uuid(), ?, random_uuid(), 'Europe/Berlin', 1,
            timestamp with time zone '2026-01-01 00:00:00+00',
            timestamp with time zone '2026-01-01 00:00:00+00',
            timestamp with time zone '2026-01-01 00:00:00+00'
            from system_range(1, 1200)
            """)
        .param(alice.zone().value())
        .update();
    zones
        .tables()
        .jdbc()
        .sql(
            """
            insert into private_zone.deal
            (deal_id, zone, customer_id, conversation_id, opened_at, outcome)
            select random_uuid(), zone, customer_id, conversation_id, first_at, 'unknown'
            from private_zone.conversation
            """)
        .update();
    chat("John", 0);
    assertThat(sweep(100)).isOne();
  }
}
