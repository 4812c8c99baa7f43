package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Code;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was seen in a story, before it is known whose it is. */
record StoryObservation(Instant at, Crowd crowd, Set<Count> yes) {
  /** Sees the observations of one kind in a story, in the order they happened. */
  @FunctionalInterface
  interface Maker {
    List<StoryObservation> observe(CodedStory story);
  }

  static StoryObservation of(Instant at, FactKind kind, Set<Count> yes, Code... codes) {
    var spelled = Arrays.stream(codes).map(Code::code).toArray(String[]::new);
    return new StoryObservation(at, Crowd.of(kind, spelled), yes);
  }

  /** The finest crowd without an unknown code; empty where there is none. */
  Optional<Crowd> knownCrowd() {
    if (!crowd.hasUnknown()) {
      return Optional.of(crowd);
    }
    return crowd.kind().hasParent()
        ? Optional.of(crowd.parent()).filter(parent -> !parent.hasUnknown())
        : Optional.empty();
  }
}
