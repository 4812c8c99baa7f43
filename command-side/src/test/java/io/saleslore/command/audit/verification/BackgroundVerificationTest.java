package io.saleslore.command.audit.verification;

import static io.saleslore.command.audit.store.AuditedStore.PRIVATE;
import static io.saleslore.command.fixture.MemoryRows.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.audit.checkpoint.SampleSignedTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
class BackgroundVerificationTest {
  private static final Duration HOURLY = Duration.ofHours(1);

  @TempDir Path folder;
  private SampleSignedTrees signed;
  private BackgroundVerification verification;

  private void verifying(int positions, int perSecond) {
    signed = new SampleSignedTrees(folder, HOURLY, perSecond);
    signed.sample.rows.fill(PRIVATE, 1, positions);
    signed.trees.sign();
    verification = new BackgroundVerification(signed.trees, signed.sample.rows, signed.settings);
  }

  @AfterEach
  void stop() {
    verification.stop();
  }

  @Test
  void after_a_start_all_that_is_signed_is_verified() throws InterruptedException {
    verifying(1200, 1_000_000);
    assertThat(verification.progress()).isEmpty();
    verification.start();
    until(() -> isAt(1200));
    assertThat(verification.progress())
        .singleElement()
        .returns("private", VerificationProgress::store)
        .returns(1200L, VerificationProgress::of)
        .returns(0L, VerificationProgress::changedAt)
        .returns(0.0, VerificationProgress::secondsLeft);
  }

  @Test
  void a_change_is_told_by_its_position_and_stays_told() throws InterruptedException {
    verifying(600, 1_000_000);
    signed.sample.rows.put(PRIVATE, event(555, "aggregate-555", 0, "{\"amount\":1}"));
    verification.start();
    until(() -> !verification.progress().isEmpty() && isChangedAt(555));
    verification.stop();
    assertThat(isChangedAt(555)).isTrue();
  }

  @Test
  void a_pass_that_is_stopped_goes_on_from_there() throws Exception {
    verifying(1200, 1);
    verification.start();
    until(() -> isAt(500));
    verification.stop();
    assertThat(verification.isRunning()).isFalse();
    assertThat(folder.resolve("private/verified")).hasContent("500");
  }

  @Test
  void a_pass_that_is_over_begins_anew_the_next_time() throws Exception {
    verifying(300, 1_000_000);
    Files.writeString(folder.resolve("private/verified"), "200");
    verification.start();
    until(() -> isAt(300));
    verification.stop();
    assertThat(folder.resolve("private/verified")).hasContent("0");
  }

  @Test
  void it_verifies_no_more_in_a_second_than_it_may() throws InterruptedException {
    verifying(1200, 2_000);
    long start = System.nanoTime();
    verification.start();
    until(() -> isAt(1200));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(450));
  }

  @Test
  void with_a_rate_of_none_it_does_not_run() {
    verifying(10, 0);
    verification.start();
    assertThat(verification.isRunning()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "nonsense, 0", "-3, 0", "' 42 ', 42"})
  void a_resume_point_is_a_number_or_the_beginning(String text, long position) throws IOException {
    verifying(1, 0);
    var point = new ResumePoint(folder.resolve("point"));
    assertThat(point.read()).isZero();
    Files.writeString(folder.resolve("point"), text);
    assertThat(point.read()).isEqualTo(position);
    point.write(7);
    assertThat(point.read()).isEqualTo(7);
  }

  @Test
  void the_rest_takes_as_long_as_the_rate_says() {
    verifying(1, 0);
    assertThat(new VerificationProgress("private", 100, 300, 50, 0).secondsLeft()).isEqualTo(4);
    assertThat(new VerificationProgress("private", 300, 300, 50, 0).secondsLeft()).isZero();
    assertThat(new VerificationProgress("private", 0, 1, 0, 0).secondsLeft()).isFinite();
  }

  private boolean isAt(long positions) {
    return verification.progress().stream().anyMatch(each -> each.positions() == positions);
  }

  private boolean isChangedAt(long position) {
    return verification.progress().getFirst().changedAt() == position;
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 6000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
