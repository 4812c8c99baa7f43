package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message of a marketer after scrubbing, with what came of it; it lives inside the one call that
 * opens its story and does not show itself.
 *
 * @param scrubbed its words
 * @param open the objection that was open then
 * @param yes those of the counts of a template's use that are a yes
 */
public record WrittenMessage(
    Instant at,
    String scrubbed,
    @Nullable Objection open,
    @Nullable Approach approach,
    Set<Count> yes) {
  @Override
  public String toString() {
    return "[message of a marketer]";
  }
}
