package io.saleslore.command.audit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceWatchTest {
  private static final EvidenceFinding FOUND = new EvidenceFinding("here", "it was changed");

  private boolean fails = true;
  private final EvidenceWatch watch =
      new EvidenceWatch(
          List.of(
              () -> {
                if (fails) {
                  throw new OutOfMemoryError("as a large table may cause");
                }
                return List.of();
              },
              () -> List.of(FOUND)),
          Duration.ofHours(1));

  @Test
  void whatever_happens_to_one_check_the_others_look_and_it_is_told() throws InterruptedException {
    assertThat(watch.blindFor()).isZero();
    watch.look();
    assertThat(watch.findings()).containsExactly(FOUND);
    Thread.sleep(2);
    assertThat(watch.blindFor()).isPositive();
    fails = false;
    watch.look();
    assertThat(watch.blindFor()).isZero();
  }
}
