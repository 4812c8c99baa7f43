package io.saleslore.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.readmodel.Snapshot;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamPositionTest {
  private static final Snapshot SNAPSHOT = new Snapshot(3, 2, 40, new TreeMap<>());

  @ParameterizedTest
  @ValueSource(strings = {"2-3-40", "1-1--1", "999999999-1-123456789012345678"})
  void an_event_id_is_read_as_it_was_written(String id) {
    assertThat(StreamPosition.parse(id)).hasToString(id);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void who_saw_no_event_has_no_position(@Nullable String id) {
    assertThat(StreamPosition.parse(id)).isNull();
  }

  @Test
  void a_position_belongs_to_one_generation_of_one_edition() {
    assertThat(StreamPosition.of(SNAPSHOT, 12)).hasToString("2-3-12");
    assertThat(new StreamPosition(2, 3, 0).isIn(SNAPSHOT)).isTrue();
    assertThat(new StreamPosition(2, 4, 0).isIn(SNAPSHOT)).isFalse();
    assertThat(new StreamPosition(1, 3, 0).isIn(SNAPSHOT)).isFalse();
  }

  @Test
  void a_switch_is_told_as_an_edition_or_only_as_a_generation() {
    assertThat(GenerationSwitched.event(1, SNAPSHOT).build())
        .returns("edition", each -> each.event())
        .returns(new GenerationSwitched(2, 3), each -> each.data());
    assertThat(GenerationSwitched.event(2, SNAPSHOT).build().event()).isEqualTo("generation");
  }
}
