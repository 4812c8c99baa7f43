package io.saleslore.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.Json;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdTest {
  private static final String TEXT = "01950000-0000-7000-8000-000000000002";

  static Stream<Class<?>> types() {
    return Stream.of(Id.class.getPermittedSubclasses());
  }

  @Test
  void the_kinds_of_ids_are_known() {
    assertThat(types())
        .containsExactlyInAnyOrder(
            CustomerId.class,
            ConversationId.class,
            DealId.class,
            MessageId.class,
            NoteId.class,
            StoryId.class,
            ErasureId.class);
  }

  @Test
  void fresh_ids_are_random_and_of_version_7() {
    var ids = Stream.generate(CustomerId::fresh).limit(1_000).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).allMatch(id -> id.value().version() == 7 && id.value().variant() == 2);
  }

  /** The first 48 bits are the millisecond (RFC 9562). */
  @Test
  void fresh_ids_are_ordered_by_the_millisecond() {
    long before = System.currentTimeMillis();
    var ids = Stream.generate(Id::freshValue).limit(1_000).map(IdTest::millisecond).toList();
    assertThat(ids).isSorted();
    assertThat(ids.getFirst()).isBetween(before, System.currentTimeMillis());
  }

  @ParameterizedTest
  @MethodSource("types")
  void an_id_is_read_back_from_what_it_shows(Class<? extends Id> type) throws Throwable {
    var id = of(type, TEXT);
    assertThat(id).hasToString(TEXT).isEqualTo(of(type, TEXT));
    assertThat(id.value()).isEqualTo(UUID.fromString(TEXT));
    var fresh = (Id) type.getMethod("fresh").invoke(null);
    assertThat(of(type, fresh.toString())).isEqualTo(fresh);
  }

  @ParameterizedTest
  @MethodSource("types")
  void an_id_is_stored_as_its_text(Class<? extends Id> type) throws Throwable {
    var id = of(type, TEXT);
    assertThat(Json.write(id)).isEqualTo("\"" + TEXT + "\"");
    assertThat(Json.<Object>travelled(id, type)).isEqualTo(id);
  }

  @ParameterizedTest
  @MethodSource("types")
  void what_is_no_uuid_is_no_id(Class<? extends Id> type) {
    for (var wrong : List.of("", "john", "staff-alice-123", TEXT + "0-")) {
      assertThatThrownBy(() -> of(type, wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void ids_of_two_kinds_are_never_the_same() {
    Object deal = new DealId(TEXT);
    assertThat(deal).isNotEqualTo(new StoryId(TEXT));
  }

  private static long millisecond(UUID id) {
    return id.getMostSignificantBits() >>> 16;
  }

  private static Id of(Class<? extends Id> type, String text) throws Throwable {
    try {
      return type.getConstructor(String.class).newInstance(text);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
