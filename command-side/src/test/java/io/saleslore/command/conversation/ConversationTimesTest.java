package io.saleslore.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.ActivityInterval;
import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ConversationTimesTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final ConversationTimes times = zones.part(ConversationTimes.class);

  private ConversationId said(String name, int... days) {
    var chat = alice.conversation(alice.customer(name));
    for (int day : days) {
      alice.hear(chat, day(day), "hi");
    }
    return chat;
  }

  private static Instant day(int days) {
    return MONDAY.plus(Duration.ofDays(days));
  }

  private List<ConversationId> quietAt(int day) {
    var recordedBefore = Instant.now().plus(Duration.ofDays(1));
    return times.quietAt(day(day), recordedBefore, null, 10).stream()
        .map(QuietConversation::conversationId)
        .toList();
  }

  @Test
  void a_conversation_is_quiet_after_thirty_days_and_not_before() {
    var chat = said("John", 0);
    assertThat(quietAt(30)).isEmpty();
    assertThat(quietAt(31)).containsExactly(chat);
  }

  @Test
  void the_last_message_counts_and_the_oldest_comes_first() {
    var john = said("John", 0, 5);
    var jane = said("Jane", 3);
    assertThat(quietAt(34)).containsExactly(jane);
    assertThat(quietAt(40)).containsExactly(jane, john);
  }

  @Test
  void without_a_message_there_is_nothing_to_be_quiet_about() {
    said("John");
    assertThat(quietAt(1000)).isEmpty();
  }

  @Test
  void an_ended_story_is_over_until_somebody_writes_again() {
    var chat = said("John", 0);
    alice.conclude(chat, "won", day(1));
    assertThat(quietAt(100)).isEmpty();
    alice.hear(chat, day(2), "once more");
    assertThat(quietAt(100)).containsExactly(chat);
  }

  @Test
  void what_was_recorded_lately_is_left_alone() {
    said("John", 0);
    assertThat(times.quietAt(day(100), Instant.now().minus(Duration.ofHours(1)), null, 10))
        .isEmpty();
    assertThat(times.quietAt(day(100), Instant.now().plus(Duration.ofHours(1)), null, 10))
        .hasSize(1);
  }

  @Test
  void pages_follow_each_other_also_where_times_are_equal() {
    var all = new HashSet<ConversationId>();
    for (int i = 0; i < 5; i++) {
      all.add(said("John " + i, i % 2));
    }
    var recordedBefore = Instant.now().plus(Duration.ofDays(1));
    var found = new ArrayList<ConversationId>();
    var page = times.quietAt(day(100), recordedBefore, null, 2);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(2);
      page.forEach(each -> found.add(each.conversationId()));
      page = times.quietAt(day(100), recordedBefore, page.getLast(), 2);
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void spans_reach_from_the_first_message_to_the_last() {
    var john = alice.customer("John");
    var silent = alice.customer("Jane");
    var chat = alice.conversation(john);
    alice.conversation(silent);
    alice.hear(chat, day(9), "last");
    alice.hear(chat, day(0), "first");
    alice.hear(chat, day(4), "between");
    assertThat(times.spans(alice.zone(), List.of(john, silent)))
        .containsExactly(Map.entry(john, new ActivityInterval(day(0), day(9))));
    assertThat(times.spans(alice.zone(), List.of())).isEmpty();
    assertThat(times.spans(zones.bob().zone(), List.of(john))).isEmpty();
  }

  @Test
  void conversations_and_messages_are_counted() {
    var john = alice.customer("John");
    var chat = alice.conversation(john);
    alice.hear(chat, day(0), "one");
    alice.hear(chat, day(1), "two");
    said("Jane", 0);
    var subject = new Subject(alice.zone(), john);
    var conversations = zones.part(ConversationTable.class);
    var messages = zones.part(ZoneMessageCounts.class);
    assertThat(conversations.countIn(alice.zone())).isEqualTo(2);
    assertThat(conversations.countAbout(subject)).isOne();
    assertThat(conversations.streamsAbout(subject)).containsExactly(chat.value());
    assertThat(messages.countIn(alice.zone())).isEqualTo(3);
    assertThat(messages.countAbout(subject)).isEqualTo(2);
    assertThat(messages.streamsAbout(subject)).isEmpty();
    var bob = zones.bob();
    assertThat(messages.countIn(bob.zone())).isZero();
    assertThat(messages.countAbout(new Subject(bob.zone(), john))).isZero();
    assertThat(List.of(conversations.kind(), messages.kind()))
        .containsExactly("conversations", "messages");
  }
}
