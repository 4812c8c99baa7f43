package io.saleslore.kernel.erasure;

import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.seal.SealedText;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to an erasure. */
public sealed interface ErasureEvent {
  /** Which erasure. */
  ErasureId erasureId();

  /** Somebody asked; the reason is sealed under the customer's own key and goes with it. */
  record ErasureRequested(
      ErasureId erasureId,
      Subject subject,
      ErasureGrounds grounds,
      String who,
      @Nullable SealedText reason,
      Instant at)
      implements ErasureEvent {}

  /** Compliance left things as they are. */
  record ErasureRefused(ErasureId erasureId, String who, String reason, Instant at)
      implements ErasureEvent {}

  /**
   * Compliance decided that the person is forgotten in each of these places; the reason is a kind
   * of case and its number.
   */
  record ErasureConfirmed(
      ErasureId erasureId, String who, @Nullable String reason, List<Subject> subjects, Instant at)
      implements ErasureEvent {
    /** Copies the list. */
    public ErasureConfirmed {
      subjects = List.copyOf(subjects);
    }
  }

  /** The certificate: everything is done, and this is what was let go of, counted by kind. */
  record ErasureCompleted(ErasureId erasureId, SortedMap<String, Integer> purged, Instant at)
      implements ErasureEvent {
    /** Copies the map. */
    public ErasureCompleted {
      purged = Collections.unmodifiableSortedMap(new TreeMap<>(purged));
    }
  }
}
