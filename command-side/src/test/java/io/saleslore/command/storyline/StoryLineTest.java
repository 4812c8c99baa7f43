package io.saleslore.command.storyline;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.conversation.ConversationEvent.StoryRevised;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryLineTest {
  private static final Zone ALICES = new StaffId("alice-123").zone();
  private static final ConversationId CHAT = ConversationId.fresh();
  private static final StoryId FIRST = StoryId.fresh();
  private static final StoryId SECOND = StoryId.fresh();
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final StoryLine line = new StoryLine();

  private static Instant day(int days) {
    return START.plus(Duration.ofDays(days));
  }

  private static StoryEnded end(StoryId story, @Nullable DealId deal, int day) {
    return new StoryEnded(CHAT, ALICES, story, deal, Outcome.WON, day(day));
  }

  @Test
  void a_story_runs_from_its_first_message_until_it_ends() {
    assertThat(line.isRunning()).isFalse();
    line.sent(day(0));
    assertThat(line.isRunning()).isTrue();
    line.ended(end(FIRST, null, 1));
    assertThat(line.isRunning()).isFalse();
    assertThat(line.names()).containsExactly(FIRST);
  }

  @Test
  void a_story_covers_what_was_sent_up_to_and_including_its_end() {
    line.ended(end(FIRST, null, 5));
    line.ended(end(SECOND, null, 9));
    assertThat(line.covering(day(5)).map(EndedStory::id)).contains(FIRST);
    assertThat(line.covering(day(6)).map(EndedStory::id)).contains(SECOND);
    assertThat(line.covering(day(9).plusNanos(1))).isEmpty();
  }

  @Test
  void stories_stand_in_the_order_of_their_ends_however_they_come() {
    line.ended(end(SECOND, null, 9));
    line.ended(end(FIRST, null, 5));
    assertThat(line.covering(day(1)).map(EndedStory::id)).contains(FIRST);
    assertThat(line.from(line.named(SECOND).orElseThrow())).contains(day(5));
    assertThat(line.from(line.named(FIRST).orElseThrow())).isEmpty();
  }

  @Test
  void a_late_message_of_an_ended_story_does_not_make_it_run_again() {
    line.ended(end(FIRST, null, 5));
    line.sent(day(3));
    assertThat(line.isRunning()).isFalse();
    line.sent(day(6));
    assertThat(line.isRunning()).isTrue();
    assertThat(line.lastBeforeQuiet(day(40))).contains(day(6));
  }

  @Test
  void a_revision_changes_the_outcome_and_nothing_else() {
    line.ended(end(FIRST, null, 5));
    line.ended(end(SECOND, null, 9));
    line.revised(new StoryRevised(CHAT, ALICES, FIRST, 2, Outcome.LOST));
    var first = line.named(FIRST).orElseThrow();
    assertThat(first.outcome()).isEqualTo(Outcome.LOST);
    assertThat(first.revision()).isEqualTo(2);
    assertThat(first.until()).isEqualTo(day(5));
    assertThat(line.named(SECOND).orElseThrow().revision()).isOne();
  }

  @Test
  void only_a_story_without_a_deal_is_concluded_again() {
    assertThat(line.lastWithoutDeal()).isEmpty();
    line.ended(end(FIRST, null, 5));
    assertThat(line.lastWithoutDeal().map(EndedStory::id)).contains(FIRST);
    line.ended(end(SECOND, DealId.fresh(), 9));
    assertThat(line.lastWithoutDeal()).isEmpty();
  }

  @Test
  void a_story_that_nobody_knows_has_no_name() {
    line.ended(end(FIRST, null, 5));
    assertThat(line.named(SECOND)).isEmpty();
  }
}
