package io.saleslore.command.audit.checkpoint;

import static io.saleslore.command.audit.store.AuditedStore.PRIVATE;
import static io.saleslore.command.fixture.MemoryRows.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningScheduleTest {
  @TempDir Path folder;
  private SampleSignedTrees signed;
  private SigningSchedule schedule;

  @BeforeEach
  void prepare() {
    signed = new SampleSignedTrees(folder);
    schedule = schedule(signed);
  }

  @AfterEach
  void stop() {
    schedule.stop();
  }

  @Test
  void what_is_new_is_taken_and_signed_by_itself() throws InterruptedException {
    schedule.start();
    assertThat(schedule.isRunning()).isTrue();
    signed.sample.rows.fill(PRIVATE, 1, 3);
    until(() -> signed.of(PRIVATE).head().filter(head -> head.size() == 3).isPresent());
  }

  @Test
  void what_is_left_is_signed_when_the_platform_stops() {
    var slow = new SampleSignedTrees(folder.resolve("slow"), Duration.ofHours(1), 0);
    var own = schedule(slow);
    own.start();
    slow.sample.rows.fill(PRIVATE, 1, 3);
    own.stop();
    assertThat(own.isRunning()).isFalse();
    assertThat(slow.of(PRIVATE).head().orElseThrow().size()).isEqualTo(3);
  }

  @Test
  void a_failure_does_not_end_it() throws InterruptedException {
    signed.sample.rows.put(PRIVATE, event(1, "x".repeat(65), 0, "{}"));
    schedule.start();
    Thread.sleep(60);
    signed.sample.rows.fill(PRIVATE, 1, 3);
    until(() -> signed.of(PRIVATE).head().isPresent());
  }

  @Test
  void it_can_be_started_again() throws InterruptedException {
    schedule.start();
    schedule.stop();
    schedule.stop();
    schedule.start();
    signed.sample.rows.fill(PRIVATE, 1, 2);
    until(() -> signed.of(PRIVATE).head().isPresent());
  }

  @Test
  void it_starts_before_all_that_writes_and_stops_behind_it() {
    assertThat(schedule.getPhase()).isEqualTo(Integer.MIN_VALUE);
  }

  private static SigningSchedule schedule(SampleSignedTrees signed) {
    return new SigningSchedule(signed.sample.trees, signed.trees, signed.settings);
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 6000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
