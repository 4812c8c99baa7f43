package io.saleslore.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.TimeSpan;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NewMessagesTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void messages_of_one_unit_of_work_add_up() {
    var both = NewMessages.one(TEN, NINE).and(NewMessages.one(NINE, TEN));
    assertThat(both.count()).isEqualTo(2);
    assertThat(both.sent()).isEqualTo(new TimeSpan(NINE, TEN));
    assertThat(both.recordedAt()).isEqualTo(TEN);
  }
}
