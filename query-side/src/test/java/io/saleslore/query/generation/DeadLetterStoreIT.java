package io.saleslore.query.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.query.background.Await;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadLetterStoreIT {
  private static final String REASON = "java.lang.IllegalStateException";
  private static final Generation LIVE = new Generation("view", 1, 1, 50, "view.1");
  private static final Generation NEXT = new Generation("view", 2, 1, 50, "view.2");

  private final Stores stores = new Stores();
  private final DeadLetterStore letters = stores.part(DeadLetterStore.class);

  @Test
  void a_release_is_remembered_with_the_kind_of_failure_and_its_time() {
    put(LIVE, 33);
    assertThat(of(LIVE))
        .containsExactly(new DeadLetter("view", 1, 1, 33, REASON, 1, Stores.START, false));
  }

  @Test
  void once_for_each_generation_however_often_it_fails() {
    put(LIVE, 33);
    put(LIVE, 33);
    put(NEXT, 33);
    assertThat(of(LIVE)).hasSize(1);
    assertThat(of(NEXT)).hasSize(1);
  }

  @Test
  void they_come_in_the_order_of_their_releases() {
    put(LIVE, 101);
    put(LIVE, 9);
    put(LIVE, 33);
    assertThat(of(LIVE)).extracting(DeadLetter::number).containsExactly(9L, 33L, 101L);
    assertThat(Await.optional(letters.find(LIVE, 33))).isPresent();
    assertThat(Await.optional(letters.find(LIVE, 34))).isEmpty();
  }

  @Test
  void discarded_it_is_discarded_in_every_generation_and_in_those_to_come() {
    put(LIVE, 33);
    put(NEXT, 33);
    Await.done(letters.discard(of(LIVE).getFirst()));
    assertThat(of(NEXT)).allMatch(DeadLetter::isDiscarded);
    var later = new Generation("view", 3, 1, -1, "view.3");
    put(later, 33);
    put(later, 34);
    assertThat(of(later)).extracting(DeadLetter::isDiscarded).containsExactly(true, false);
    assertThat(Await.value(letters.isDiscarded("view", 1, 33))).isTrue();
  }

  @Test
  void another_edition_or_read_model_is_not_concerned() {
    put(LIVE, 33);
    Await.done(letters.discard(of(LIVE).getFirst()));
    assertThat(Await.value(letters.isDiscarded("view", 2, 33))).isFalse();
    assertThat(Await.value(letters.isDiscarded("another", 1, 33))).isFalse();
  }

  @Test
  void each_attempt_that_fails_is_counted() {
    put(LIVE, 33);
    Await.done(letters.failedAgain(of(LIVE).getFirst()));
    Await.done(letters.failedAgain(of(LIVE).getFirst()));
    assertThat(of(LIVE)).extracting(DeadLetter::attempts).containsExactly(3);
  }

  private void put(Generation generation, long number) {
    Await.done(letters.put(generation, number, REASON));
  }

  private List<DeadLetter> of(Generation generation) {
    return Await.list(letters.of(generation));
  }
}
