package io.saleslore.command.audit.store;

import static io.saleslore.command.fixture.MemoryRows.at;
import static io.saleslore.command.fixture.MemoryRows.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.proof.event.StoredEvent;
import io.saleslore.kernel.http.Rejection.InvalidField;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilterTest {
  private static final StoredEvent EVENT =
      at(event(1, "deal-1", 0, "{\"zone\":\"staff-alice-123\"}"), "2026-03-01T09:00:00.5Z");

  @Test
  void without_conditions_everything_matches() {
    assertThat(filter(null, List.of(), null, null, null).matches(EVENT)).isTrue();
    assertThat(filter(null, List.of(), null, null, null).isEmpty()).isFalse();
  }

  @Test
  void nobodys_events_are_none() {
    assertThat(filter(Set.of(), List.of(), null, null, null).isEmpty()).isTrue();
    assertThat(filter(Set.of(), List.of(), null, null, null).matches(EVENT)).isFalse();
  }

  @Test
  void only_the_wanted_aggregates_match() {
    assertThat(filter(Set.of("deal-1"), List.of(), null, null, null).matches(EVENT)).isTrue();
    assertThat(filter(Set.of("deal-2"), List.of(), null, null, null).matches(EVENT)).isFalse();
  }

  @Test
  void a_type_is_the_class_without_its_package_and_outer_class() {
    assertThat(filter(null, List.of(), "DealOpened", null, null).matches(EVENT)).isTrue();
    assertThat(filter(null, List.of(), "Opened", null, null).matches(EVENT)).isFalse();
    assertThat(filter(null, List.of(), "DealEvent$DealOpened", null, null).matches(EVENT))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T09:00:00.500Z, 2026-03-01T09:00:00.501Z, true",
    "2026-03-01T09:00:00.501Z, , false",
    ", 2026-03-01T09:00:00.500Z, false",
    "2026-03-01T00:00:00Z, , true",
    ", 2026-03-02T00:00:00Z, true"
  })
  void from_is_included_and_to_is_not(
      @Nullable Instant from, @Nullable Instant to, boolean isMatch) {
    assertThat(filter(null, List.of(), null, from, to).matches(EVENT)).isEqualTo(isMatch);
  }

  @Test
  void words_stand_in_the_payload_between_quotation_marks_all_of_them() {
    assertThat(filter(null, List.of("zone", "staff-alice-123"), null, null, null).matches(EVENT))
        .isTrue();
    assertThat(filter(null, List.of("zone", "staff-bob-456"), null, null, null).matches(EVENT))
        .isFalse();
    assertThat(filter(null, List.of("staff-alice"), null, null, null).matches(EVENT)).isFalse();
  }

  @Test
  void one_word_of_a_set_is_enough() {
    var some = List.of(Set.of("zone", "nobody"), Set.of("staff-alice-123", "staff-bob-456"));
    var filter = new EventFilter(AuditedStore.PRIVATE, 0, 100, null, some, null, null, null);
    assertThat(filter.matches(EVENT)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"private, PRIVATE", "global, GLOBAL", "operations, OPERATIONS"})
  void a_store_is_called_by_its_code(String code, AuditedStore store) {
    assertThat(AuditedStore.of(code)).isEqualTo(store).hasToString(code);
  }

  @Test
  void another_store_is_an_invalid_field() {
    assertThatThrownBy(() -> AuditedStore.of("PRIVATE"))
        .isInstanceOfSatisfying(
            InvalidField.class, refused -> assertThat(refused.field()).isEqualTo("store"))
        .hasMessage("store is private, global or operations");
  }

  private static EventFilter filter(
      @Nullable Set<String> aggregates,
      List<String> words,
      @Nullable String type,
      @Nullable Instant from,
      @Nullable Instant to) {
    var all = words.stream().map(Set::of).toList();
    return new EventFilter(AuditedStore.PRIVATE, 0, 100, aggregates, all, type, from, to);
  }
}
