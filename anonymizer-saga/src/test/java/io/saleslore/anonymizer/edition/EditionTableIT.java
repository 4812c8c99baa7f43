package io.saleslore.anonymizer.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.anonymizer.held.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class EditionTableIT {
  private static final Instant START = Instant.parse("2026-03-01T08:00:00.123456Z");

  private Instant now = START;
  private final EditionTable editions = new EditionTable(Database.fresh().jdbc(), () -> now);

  @Test
  void the_first_one_is_live_at_once_and_written_once() {
    editions.beginFirst("v");
    now = START.plusSeconds(60);
    editions.beginFirst("another version");
    assertThat(editions.all())
        .containsExactly(new Edition(1, "v", EditionState.LIVE, 0, 0, START, START));
    assertThat(editions.live().number()).isEqualTo(1);
  }

  @Test
  void the_next_one_has_the_next_number_and_the_newest_comes_first() {
    editions.beginFirst("v");
    var begun = editions.beginAfter(editions.all(), "w", 900);
    assertThat(begun)
        .isEqualTo(new Edition(2, "w", EditionState.MAKING, 0, 900, START, START))
        .isEqualTo(editions.find(2).orElseThrow());
    assertThat(editions.all()).extracting(Edition::number).containsExactly(2, 1);
    assertThat(editions.find(3)).isEmpty();
  }

  @Test
  void two_that_know_the_same_editions_cannot_both_begin_one() {
    editions.beginFirst("v");
    var known = editions.all();
    editions.beginAfter(known, "w", 0);
    assertThatThrownBy(() -> editions.beginAfter(known, "x", 0))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void progress_adds_up_and_never_goes_back() {
    int number = begun(10).number();
    editions.progress(number, 400, 4);
    now = START.plusSeconds(5);
    editions.progress(number, 700, 3);
    editions.progress(number, 400, 4);
    assertThat(editions.readTo(number)).isEqualTo(700);
    assertThat(editions.find(number).orElseThrow())
        .returns(7L, Edition::done)
        .returns(10L, Edition::total)
        .returns(START, Edition::startedAt)
        .returns(now, Edition::changedAt);
  }

  @Test
  void stories_that_ended_since_it_began_raise_the_total() {
    int number = begun(2).number();
    editions.progress(number, 400, 4);
    assertThat(editions.find(number).orElseThrow())
        .returns(4L, Edition::done)
        .returns(4L, Edition::total);
  }

  @Test
  void a_move_happens_once_and_only_from_where_it_is() {
    int number = begun(0).number();
    assertThat(editions.move(number, EditionState.LIVE, EditionState.READY)).isFalse();
    now = START.plus(Duration.ofHours(1));
    assertThat(editions.move(number, EditionState.CLOSED, EditionState.READY, EditionState.MAKING))
        .isTrue();
    assertThat(editions.move(number, EditionState.CLOSED, EditionState.READY, EditionState.MAKING))
        .isFalse();
    assertThat(editions.move(99, EditionState.CLOSED, EditionState.MAKING)).isFalse();
    assertThat(editions.find(number).orElseThrow())
        .returns(EditionState.CLOSED, Edition::state)
        .returns(now, Edition::changedAt);
  }

  @Test
  void stories_enter_every_edition_that_is_not_closed() {
    editions.beginFirst("v");
    for (var state :
        List.of(
            EditionState.CLOSED, EditionState.BEFORE, EditionState.READY, EditionState.MAKING)) {
      int number = editions.beginAfter(editions.all(), "w", 0).number();
      editions.move(number, state, EditionState.MAKING);
    }
    assertThat(editions.open()).extracting(Edition::number).containsExactly(5, 4, 3, 1);
  }

  private Edition begun(long total) {
    editions.beginFirst("v");
    return editions.beginAfter(editions.all(), "w", total);
  }
}
