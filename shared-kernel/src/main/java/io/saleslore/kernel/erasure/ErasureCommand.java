package io.saleslore.kernel.erasure;

import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.seal.SealedText;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of an erasure. */
public sealed interface ErasureCommand {
  /** Which erasure. */
  ErasureId erasureId();

  /** Asks that a customer be forgotten; the reason is sealed under that customer's own key. */
  record RequestErasure(
      ErasureId erasureId,
      Subject subject,
      ErasureGrounds grounds,
      String who,
      @Nullable SealedText reason,
      Instant at)
      implements ErasureCommand {}

  /** Leaves things as they are. */
  record RefuseErasure(ErasureId erasureId, String who, String reason, Instant at)
      implements ErasureCommand {}

  /** Has the person forgotten in each of these places; by itself the platform has no reason. */
  record ConfirmErasure(
      ErasureId erasureId, String who, @Nullable String reason, List<Subject> subjects, Instant at)
      implements ErasureCommand {
    /** Copies the list. */
    public ConfirmErasure {
      subjects = List.copyOf(subjects);
    }
  }

  /** Everything is done; what was let go of is counted by kind. */
  record CompleteErasure(ErasureId erasureId, SortedMap<String, Integer> purged, Instant at)
      implements ErasureCommand {}
}
