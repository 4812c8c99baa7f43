package io.saleslore.kernel.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OperationTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void one_without_a_reason_says_what_was_done_by_whom() {
    var operation =
        Operation.of(
            NOON, "dana", "DATA_TEAM", "read-model-switched", Map.of("objection-patterns", "2"));
    assertThat(operation.at()).isEqualTo(NOON);
    assertThat(operation.who()).isEqualTo("dana");
    assertThat(operation.role()).isEqualTo("DATA_TEAM");
    assertThat(operation.reason()).isNull();
    assertThat(operation).hasToString("Operation[read-model-switched {objection-patterns=2}]");
  }

  @Test
  void neither_who_nor_why_shows_itself_in_a_log() {
    var what = new TreeMap<>(Map.of("zone", "staff-alice-123"));
    var operation =
        new Operation(NOON, "carol", "COMPLIANCE", "events-read", what, "John Miller complained");
    assertThat(operation.toString()).doesNotContain("John", "Miller", "carol");
    assertThat(operation.reason()).isEqualTo("John Miller complained");
  }

  @Test
  void what_was_done_is_told_in_the_order_of_its_names() {
    var operation =
        Operation.of(NOON, Operation.PLATFORM, "PLATFORM", "swept", Map.of("b", "2", "a", "1"));
    assertThat(operation.what()).hasToString("{a=1, b=2}");
    assertThat(operation.who()).isEqualTo("platform");
  }

  @Test
  void nobody_changes_what_was_recorded() {
    var what = new TreeMap<>(Map.of("rebuild", "7"));
    var operation = new Operation(NOON, "dana", "DATA_TEAM", "rebuild-started", what, null);
    what.put("rebuild", "8");
    assertThat(operation.what()).containsEntry("rebuild", "7");
    assertThatThrownBy(() -> operation.what().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
