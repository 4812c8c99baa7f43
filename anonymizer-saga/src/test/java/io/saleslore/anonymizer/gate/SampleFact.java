package io.saleslore.anonymizer.gate;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts as they wait in a crowd, one value after the other. */
record SampleFact(
    long key,
    YearMonth month,
    String marketer,
    String customer,
    @Nullable String company,
    Set<Count> yes,
    Outcome outcome) {
  static SampleFact of(long key) {
    return new SampleFact(
        key, YearMonth.of(2026, 1), "m" + key, "c" + key, null, Set.of(Count.TRIED), Outcome.LOST);
  }

  SampleFact by(String whom) {
    return new SampleFact(key, month, whom, customer, company, yes, outcome);
  }

  SampleFact with(String whom) {
    return new SampleFact(key, month, marketer, whom, company, yes, outcome);
  }

  SampleFact at(@Nullable String firm) {
    return new SampleFact(key, month, marketer, customer, firm, yes, outcome);
  }

  SampleFact in(int monthOf2026) {
    return new SampleFact(
        key, YearMonth.of(2026, monthOf2026), marketer, customer, company, yes, outcome);
  }

  SampleFact counting(Count... counts) {
    return new SampleFact(key, month, marketer, customer, company, Set.of(counts), outcome);
  }

  SampleFact ended(Outcome how) {
    return new SampleFact(key, month, marketer, customer, company, yes, how);
  }

  HeldFact held() {
    return new HeldFact(key, new UUID(1, key), 0, month, marketer, customer, company, yes, outcome);
  }
}
