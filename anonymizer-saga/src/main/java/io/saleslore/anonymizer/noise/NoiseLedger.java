package io.saleslore.anonymizer.noise;

import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.held.ReleaseHistory;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts on record what noisy releases have spent, story by story at most. */
@Component
public record NoiseLedger(
    GatePolicy policy, ReleaseHistory spent, Operations operations, InstantSource clock) {
  /** Notes what is spent after so many further releases; nothing where counts are exact. */
  public void note(int releases) {
    if (policy.epsilon() > 0 && releases > 0) {
      int most = spent.mostOfOneStory();
      operations.record(
          Operation.of(
              clock.instant(), Operation.PLATFORM, Operation.PLATFORM, "noise-spent", what(most)));
    }
  }

  private Map<String, String> what(int most) {
    return Map.of(
        "epsilon-a-release", Double.toString(policy.epsilon()),
        "most-releases-of-a-story", Integer.toString(most),
        "epsilon-of-a-story", Double.toString(policy.epsilon() * most));
  }
}
