package io.saleslore.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.ActivityInterval;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AddedMessagesTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void messages_of_one_unit_of_work_add_up() {
    var both = AddedMessages.one(TEN, NINE).and(AddedMessages.one(NINE, TEN));
    assertThat(both.count()).isEqualTo(2);
    assertThat(both.sent()).isEqualTo(new ActivityInterval(NINE, TEN));
    assertThat(both.recordedAt()).isEqualTo(TEN);
  }
}
