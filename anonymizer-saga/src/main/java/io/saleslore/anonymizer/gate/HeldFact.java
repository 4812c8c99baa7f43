package io.saleslore.anonymizer.gate;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it waits in a crowd.
 *
 * @param key the holder's own name for it; it decides nothing
 */
public record HeldFact(
    long key,
    UUID story,
    long ordinal,
    YearMonth month,
    String marketer,
    String customer,
    @Nullable String company,
    Set<Count> yes,
    Outcome outcome) {
  @Override
  public String toString() {
    return "HeldFact[" + story + "/" + ordinal + "]";
  }
}
