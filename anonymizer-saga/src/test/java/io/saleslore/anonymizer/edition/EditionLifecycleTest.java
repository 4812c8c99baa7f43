package io.saleslore.anonymizer.edition;

import static io.saleslore.anonymizer.edition.EditionState.BEFORE;
import static io.saleslore.anonymizer.edition.EditionState.CLOSED;
import static io.saleslore.anonymizer.edition.EditionState.LIVE;
import static io.saleslore.anonymizer.edition.EditionState.MAKING;
import static io.saleslore.anonymizer.edition.EditionState.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.http.Rejection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** The state machine of editions, without a database. */
class EditionLifecycleTest {
  private final ReleaseCounts releases = new ReleaseCounts();
  private final ErasureRepository erasures = new ErasureRepository();
  private final List<Integer> served = new ArrayList<>();

  @Test
  void an_edition_is_begun_beside_the_live_one() {
    var editions = EditionList.of(LIVE);
    var begun = lifecycle(editions).begin("v2", 70);
    assertThat(begun)
        .returns(2, Edition::number)
        .returns("v2", Edition::version)
        .returns(MAKING, Edition::state)
        .returns(70L, Edition::total);
    assertThat(editions.states()).containsExactly(LIVE, MAKING);
    assertThat(served).as("the query side is not touched").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = EditionState.class,
      names = {"MAKING", "READY"})
  void no_second_one_is_begun_while_one_waits(EditionState waiting) {
    var editions = EditionList.of(LIVE, waiting);
    assertThatThrownBy(() -> lifecycle(editions).begin("v3", 0))
        .isInstanceOf(Rejection.Conflict.class)
        .hasMessage("edition 2 is not switched to or cancelled yet");
    assertThat(editions.states()).containsExactly(LIVE, waiting);
  }

  @Test
  void the_version_of_the_live_one_needs_no_second_edition() {
    assertThatThrownBy(() -> lifecycle(EditionList.of(LIVE)).begin("v1", 0))
        .isInstanceOf(Rejection.Conflict.class)
        .hasMessageStartingWith("scrubber, analysers, vocabularies and gate")
        .hasMessageContaining("edition 1 was begun with")
        .hasMessageEndingWith("an edition needs a changed version");
  }

  @ParameterizedTest
  @EnumSource(
      value = EditionState.class,
      names = {"BEFORE", "CLOSED"})
  void a_version_that_was_used_before_may_come_again_while_nobody_was_erased(EditionState earlier) {
    var editions = EditionList.of(earlier, LIVE);
    releases.set(1, 12);
    assertThat(lifecycle(editions).begin("v1", 0).number()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(
      value = EditionState.class,
      names = {"BEFORE", "CLOSED"})
  void it_does_not_come_again_once_a_comparison_would_show_who_was_erased(EditionState earlier) {
    var editions = EditionList.of(earlier, LIVE);
    releases.set(1, 12);
    erasures.at(EditionList.startOf(1).plusSeconds(1));
    assertThatThrownBy(() -> lifecycle(editions).begin("v1", 0))
        .isInstanceOf(Rejection.Conflict.class)
        .hasMessageContaining("edition 1");
    assertThat(lifecycle(editions).begin("v3", 0).number()).as("another version").isEqualTo(3);
  }

  @Test
  void an_edition_without_releases_shows_nobody() {
    var editions = EditionList.of(CLOSED, LIVE);
    erasures.at(EditionList.startOf(1).plusSeconds(1));
    assertThat(lifecycle(editions).begin("v1", 0).number()).isEqualTo(3);
  }

  @Test
  void an_erasure_before_an_edition_began_is_no_reason_to_refuse() {
    var editions = EditionList.of(BEFORE, LIVE);
    releases.set(1, 12);
    erasures.at(EditionList.startOf(1).minusSeconds(1));
    assertThat(lifecycle(editions).begin("v1", 0).number()).isEqualTo(3);
  }

  @Test
  void of_two_who_begin_at_once_one_is_told_to_look_again() {
    var editions = EditionList.of(LIVE);
    var late = new Outdated(editions);
    editions.put(2, "v2", CLOSED, 0);
    assertThatThrownBy(() -> lifecycle(late).begin("v3", 0))
        .isInstanceOf(Rejection.Conflict.class)
        .hasMessageContaining("somebody else has begun an edition at the same time");
  }

  @Test
  void what_is_ready_is_switched_to_and_the_live_one_is_kept() {
    var editions = EditionList.of(LIVE, READY);
    assertThat(lifecycle(editions).switchTo(2).state()).isEqualTo(LIVE);
    assertThat(editions.states()).containsExactly(BEFORE, LIVE);
    assertThat(served).containsExactly(2);
  }

  @Test
  void only_one_earlier_edition_is_kept() {
    var editions = EditionList.of(BEFORE, LIVE, READY);
    lifecycle(editions).switchTo(3);
    assertThat(editions.states()).containsExactly(CLOSED, BEFORE, LIVE);
  }

  @ParameterizedTest
  @EnumSource(
      value = EditionState.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"READY"})
  void nothing_else_is_switched_to(EditionState state) {
    var editions = EditionList.of(LIVE, state);
    assertThatThrownBy(() -> lifecycle(editions).switchTo(2))
        .isInstanceOf(Rejection.Conflict.class)
        .hasMessage("only an edition that is ready can be switched to");
    assertThat(editions.states()).containsExactly(LIVE, state);
    assertThat(served).isEmpty();
  }

  @Test
  void going_back_serves_the_one_before_and_keeps_the_other() {
    var editions = EditionList.of(BEFORE, LIVE);
    assertThat(lifecycle(editions).back().number()).isEqualTo(1);
    assertThat(editions.states()).containsExactly(LIVE, BEFORE);
    assertThat(lifecycle(editions).back().number()).as("and forth").isEqualTo(2);
    assertThat(served).containsExactly(1, 2);
  }

  @Test
  void without_an_earlier_edition_there_is_no_way_back() {
    assertThatThrownBy(() -> lifecycle(EditionList.of(CLOSED, LIVE)).back())
        .isInstanceOf(Rejection.Conflict.class)
        .hasMessage("no earlier edition is kept");
  }

  @Test
  void there_is_no_way_back_to_releases_that_count_somebody_erased() {
    var editions = EditionList.of(BEFORE, LIVE);
    releases.set(1, 1);
    erasures.at(EditionList.startOf(1));
    assertThatThrownBy(() -> lifecycle(editions).back())
        .isInstanceOf(Rejection.Conflict.class)
        .hasMessage(
            "customers were erased since edition 1 was begun, and its releases still count them");
    assertThat(editions.states()).containsExactly(BEFORE, LIVE);
  }

  @ParameterizedTest
  @EnumSource(
      value = EditionState.class,
      names = {"MAKING", "READY"})
  void what_waits_is_cancelled_for_good(EditionState waiting) {
    var editions = EditionList.of(LIVE, waiting);
    assertThat(lifecycle(editions).cancel(2).state()).isEqualTo(CLOSED);
    assertThatThrownBy(() -> lifecycle(editions).cancel(2)).isInstanceOf(Rejection.Conflict.class);
    assertThatThrownBy(() -> lifecycle(editions).switchTo(2))
        .isInstanceOf(Rejection.Conflict.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = EditionState.class,
      names = {"LIVE", "BEFORE", "CLOSED"})
  void nothing_else_is_cancelled(EditionState state) {
    var editions = EditionList.of(state);
    assertThatThrownBy(() -> lifecycle(editions).cancel(1))
        .isInstanceOf(Rejection.Conflict.class)
        .hasMessage("only an edition that is being made or is ready can be cancelled");
    assertThat(editions.states()).containsExactly(state);
  }

  @Test
  void an_edition_that_was_never_begun_is_not_found() {
    var lifecycle = lifecycle(EditionList.of(LIVE));
    for (var step : List.<Runnable>of(() -> lifecycle.one(7), () -> lifecycle.cancel(7))) {
      assertThatThrownBy(step::run)
          .isInstanceOf(Rejection.NotFound.class)
          .hasMessage("there is no such edition");
    }
    assertThatThrownBy(() -> lifecycle.switchTo(7)).isInstanceOf(Rejection.NotFound.class);
  }

  @Test
  void who_switches_a_moment_too_late_changes_nothing_on_the_query_side() {
    var editions = EditionList.of(LIVE, READY);
    TransactionOperations meanwhile =
        new TransactionOperations() {
          @Override
          public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
            editions.move(2, CLOSED, READY);
            return TransactionOperations.withoutTransaction().execute(work);
          }
        };
    var lifecycle = new EditionLifecycle(editions, releases, erasures, served::add, meanwhile);
    assertThatThrownBy(() -> lifecycle.switchTo(2))
        .isInstanceOf(Rejection.Conflict.class)
        .hasMessage("somebody else switched at the same time; look again");
    assertThat(served).isEmpty();
  }

  @Test
  void whatever_the_data_team_does_one_edition_is_live_and_at_most_one_waits() {
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var editions = EditionList.of(LIVE);
      var lifecycle = lifecycle(editions);
      for (int step = 0; step < 40; step++) {
        anyStep(random, editions, lifecycle);
        assertThat(editions.states()).as("seed " + seed).containsOnlyOnce(LIVE);
        assertThat(editions.states().stream().filter(each -> each == BEFORE).count())
            .isLessThanOrEqualTo(1);
        assertThat(editions.all().stream().filter(Edition::isWaitingForSwitch).count())
            .isLessThanOrEqualTo(1);
        if (!served.isEmpty()) {
          assertThat(editions.live().number()).isEqualTo(served.getLast());
        }
      }
      served.clear();
    }
  }

  private void anyStep(Random random, EditionList editions, EditionLifecycle lifecycle) {
    int number = 1 + random.nextInt(editions.all().size());
    try {
      switch (random.nextInt(6)) {
        case 0 -> lifecycle.begin("v" + random.nextInt(4), 10);
        case 1 -> lifecycle.switchTo(number);
        case 2 -> lifecycle.back();
        case 3 -> lifecycle.cancel(number);
        case 4 -> releases.set(number, random.nextInt(3));
        default -> editions.move(editions.all().size(), READY, MAKING);
      }
    } catch (Rejection _) {
      // A step that is refused changes nothing, which is checked by the caller.
    }
  }

  private EditionLifecycle lifecycle(Editions editions) {
    return new EditionLifecycle(
        editions, releases, erasures, served::add, TransactionOperations.withoutTransaction());
  }

  /** Sees the editions as they were, and writes to them as they are. */
  private record Outdated(EditionList editions, List<Edition> seen) implements Editions {
    Outdated(EditionList editions) {
      this(editions, editions.all());
    }

    @Override
    public void beginFirst(String version) {
      editions.beginFirst(version);
    }

    @Override
    public List<Edition> all() {
      return seen;
    }

    @Override
    public Edition beginAfter(List<Edition> known, String version, long total) {
      return editions.beginAfter(known, version, total);
    }

    @Override
    public long readTo(int number) {
      return editions.readTo(number);
    }

    @Override
    public void progress(int number, long readTo, int more) {
      editions.progress(number, readTo, more);
    }

    @Override
    public boolean move(int number, EditionState to, EditionState... from) {
      return Arrays.stream(from).anyMatch(each -> editions.move(number, to, each));
    }
  }
}
