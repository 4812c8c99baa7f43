package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One coded observation of a finished story.
 *
 * @param ordinal which fact of its kind in the story: whole seconds before the story's end, or the
 *     next free number, so that late messages move no other fact
 * @param crowd the codes it is counted under, at the finest level that is known
 * @param yes those of the kind's counts that are a yes
 * @param month the calendar month of the story's end (UTC)
 * @param marketerHash keyed hash, equal across the marketer's stories
 * @param customerHash keyed hash, equal across zones
 * @param companyHash keyed hash, equal across zones, where known
 */
public record Fact(
    StoryId story,
    int revision,
    long ordinal,
    Crowd crowd,
    Set<Count> yes,
    Outcome outcome,
    YearMonth month,
    String marketerHash,
    String customerHash,
    @Nullable String companyHash,
    Instant madeAt) {

  /**
   * Checks the counts against the kind.
   *
   * @throws IllegalArgumentException if the kind does not count one of them
   */
  public Fact {
    yes = Collections.unmodifiableSet(new TreeSet<>(yes));
    if (!crowd.kind().counts().containsAll(yes)) {
      throw new IllegalArgumentException(crowd.kind().code() + " counts " + crowd.kind().counts());
    }
  }

  /** What it is about. */
  public FactKind kind() {
    return crowd.kind();
  }

  /** Whose it is does not show. */
  @Override
  public String toString() {
    return "Fact[" + kind().code() + " " + crowd.codes() + " " + yes + "]";
  }
}
