package io.saleslore.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {
  @Test
  void fresh_ids_are_random_and_ordered_by_time() {
    var ids = Stream.generate(CustomerId::fresh).limit(1_000).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).allMatch(id -> id.value().version() == 7);
    assertThat(CustomerId.of(ids.getFirst().toString())).isEqualTo(ids.getFirst());
  }

  @Test
  void every_id_is_read_back_from_what_it_shows() {
    assertThat(ConversationId.of("01950000-0000-7000-8000-000000000002"))
        .hasToString("01950000-0000-7000-8000-000000000002");
    assertThat(DealId.of(DealId.fresh().toString())).isInstanceOf(DealId.class);
    assertThat(MessageId.of(MessageId.fresh().toString())).isInstanceOf(MessageId.class);
    assertThat(NoteId.of(NoteId.fresh().toString())).isInstanceOf(NoteId.class);
    assertThat(StoryId.of(StoryId.fresh().toString())).isInstanceOf(StoryId.class);
    assertThat(ErasureId.of(ErasureId.fresh().toString())).isInstanceOf(ErasureId.class);
  }

  @Test
  void a_marketers_zone_is_named_after_them() {
    var alice = new StaffId("alice-123");
    assertThat(alice.zone()).isEqualTo(new Zone("staff-alice-123"));
    assertThat(alice.zone().owner()).isEqualTo(alice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Alice", "alice 123", "alice/123", "älice", "../alice"})
  void a_staff_id_is_a_slug_and_nothing_else(String text) {
    assertThatThrownBy(() -> new StaffId(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Zone("staff-" + text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_zone_without_its_prefix_is_none() {
    assertThatThrownBy(() -> new Zone("alice-123")).isInstanceOf(IllegalArgumentException.class);
  }
}
