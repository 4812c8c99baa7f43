package io.saleslore.command.erasure.removal;

import static io.saleslore.command.fixture.People.ALICES;
import static io.saleslore.command.fixture.People.BOBS;
import static io.saleslore.command.fixture.People.somebodyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.fixture.Tables;
import io.saleslore.command.fixture.TestClock;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ErasureId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.EmptyResultDataAccessException;

class ErasureStepsTest {
  private static final Subject JOHN = somebodyOf(ALICES);
  private static final Subject BOBS_JOHN = somebodyOf(BOBS);

  private final Tables tables = new Tables();
  private final ErasureSubjects subjects = new ErasureSubjects(tables.jdbc());
  private final ErasureSteps steps =
      new ErasureSteps(tables.jdbc(), subjects, tables.transaction(), new TestClock());
  private final AtomicInteger runs = new AtomicInteger();

  private ErasureId erasureOf(Subject... covered) {
    var erasure = ErasureId.fresh();
    subjects.add(erasure, List.of(covered));
    return erasure;
  }

  private void run(ErasureId erasure, Subject subject, String step, IntSupplier work) {
    steps.runOnce(
        erasure,
        subject.customerId(),
        step,
        () -> {
          runs.incrementAndGet();
          return work.getAsInt();
        });
  }

  @Test
  void a_step_is_done_once() {
    var erasure = erasureOf(JOHN);
    assertThat(steps.isDone(erasure, JOHN.customerId(), "keys")).isFalse();
    run(erasure, JOHN, "keys", () -> 1);
    run(erasure, JOHN, "keys", () -> 7);
    assertThat(steps.isDone(erasure, JOHN.customerId(), "keys")).isTrue();
    assertThat(runs).hasValue(1);
    assertThat(steps.removed(List.of(erasure)))
        .containsExactly(Map.entry(erasure, new TreeMap<>(Map.of("keys", 1))));
  }

  @Test
  void a_step_that_failed_is_done_again_and_leaves_nothing_behind() {
    var erasure = erasureOf(JOHN);
    IntSupplier failing =
        () -> {
          steps.note(erasure, JOHN.customerId(), "deals", 5);
          throw new IllegalStateException("stopped in the middle");
        };
    assertThatThrownBy(() -> run(erasure, JOHN, "customers", failing))
        .isInstanceOf(IllegalStateException.class);
    assertThat(steps.isDone(erasure, JOHN.customerId(), "customers")).isFalse();
    assertThat(steps.removed(List.of(erasure))).isEmpty();
    run(erasure, JOHN, "customers", () -> 1);
    assertThat(runs).hasValue(2);
  }

  @Test
  void the_same_step_is_another_for_another_customer_and_another_erasure() {
    var erasure = erasureOf(JOHN, BOBS_JOHN);
    var later = erasureOf(JOHN);
    run(erasure, JOHN, "keys", () -> 1);
    assertThat(steps.isDone(erasure, BOBS_JOHN.customerId(), "keys")).isFalse();
    assertThat(steps.isDone(later, JOHN.customerId(), "keys")).isFalse();
    run(erasure, BOBS_JOHN, "keys", () -> 1);
    run(later, JOHN, "keys", () -> 0);
    assertThat(runs).hasValue(3);
  }

  @Test
  void what_was_removed_is_summed_over_the_records_of_a_person() {
    var erasure = erasureOf(JOHN, BOBS_JOHN);
    run(erasure, JOHN, "deals", () -> 2);
    run(erasure, BOBS_JOHN, "deals", () -> 3);
    run(erasure, BOBS_JOHN, "keys", () -> 1);
    assertThat(steps.removed(List.of(erasure, ErasureId.fresh())))
        .containsExactly(Map.entry(erasure, new TreeMap<>(Map.of("deals", 5, "keys", 1))));
    assertThat(steps.removed(List.of())).isEmpty();
  }

  @Test
  void nothing_is_removed_for_a_record_that_the_erasure_does_not_cover() {
    var erasure = erasureOf(JOHN);
    assertThatThrownBy(() -> run(erasure, BOBS_JOHN, "keys", () -> 1))
        .isInstanceOf(EmptyResultDataAccessException.class);
    assertThat(runs).hasValue(0);
  }

  @Test
  void two_processes_do_not_do_the_same_step_at_the_same_time() throws Exception {
    var erasure = erasureOf(JOHN);
    var working = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
      var one =
          processes.submit(
              () ->
                  run(
                      erasure,
                      JOHN,
                      "keys",
                      () -> {
                        working.countDown();
                        await(goOn);
                        return 1;
                      }));
      await(working);
      var other = processes.submit(() -> run(erasure, JOHN, "keys", () -> 9));
      TimeUnit.MILLISECONDS.sleep(50);
      assertThat(other.isDone()).isFalse();
      goOn.countDown();
      one.get();
      other.get();
    }
    assertThat(runs).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void an_erasure_covers_what_was_added_in_the_order_of_zones() {
    var erasure = erasureOf(BOBS_JOHN, JOHN);
    assertThat(subjects.of(List.of(erasure)))
        .containsExactly(Map.entry(erasure, List.of(JOHN, BOBS_JOHN)));
    assertThat(subjects.of(List.of(ErasureId.fresh()))).isEmpty();
    assertThat(subjects.of(List.of())).isEmpty();
  }
}
