package io.saleslore.command.audit.checkpoint;

import io.saleslore.command.audit.finding.EvidenceCheck;
import io.saleslore.command.audit.finding.EvidenceFinding;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Trees, leaves and checkpoints watch each other: the newest of them at every look, all of them at
 * the start and once an hour.
 */
@Component
final class AnchorCheck implements EvidenceCheck {
  private static final Duration BETWEEN = Duration.ofHours(1);

  private final SignedTrees trees;
  private final InstantSource clock;
  private Instant due = Instant.MIN;

  AnchorCheck(SignedTrees trees, InstantSource clock) {
    this.trees = trees;
    this.clock = clock;
  }

  @Override
  public List<EvidenceFinding> look() {
    var now = clock.instant();
    boolean isDue = !now.isBefore(due) || due.isAfter(now.plus(BETWEEN));
    var found = trees.damages(isDue);
    if (isDue) {
      due = now.plus(BETWEEN);
    }
    return found;
  }
}
