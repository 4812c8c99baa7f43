package io.saleslore.anonymizer.edition;

import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import io.saleslore.kernel.story.EndedStories;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The data team's steps with editions; each is recorded with who took it. */
@Component
record EditionControl(
    Editions editions,
    EditionLifecycle lifecycle,
    EndedStories ended,
    ReanonymizationRunner runner,
    Operations operations,
    TransactionOperations transaction,
    InstantSource clock) {
  private static final String ROLE = "DATA_TEAM";

  List<Edition> all() {
    return editions.all();
  }

  Edition one(int number) {
    return lifecycle.one(number);
  }

  /** Begins an edition of the version that runs now, and has it made. */
  Edition begin(String by) {
    var begun = recorded(lifecycle.begin(runner.version(), ended.count()), "edition-begun", by);
    runner.wake();
    return begun;
  }

  Edition switchTo(int number, String by) {
    return atOnce(() -> recorded(lifecycle.switchTo(number), "edition-switched", by));
  }

  Edition back(String by) {
    return atOnce(() -> recorded(lifecycle.back(), "edition-switched-back", by));
  }

  Edition cancel(int number, String by) {
    return recorded(lifecycle.cancel(number), "edition-cancelled", by);
  }

  /** What is served and who wanted it change together. */
  private Edition atOnce(Supplier<Edition> step) {
    return Objects.requireNonNull(transaction.execute(_ -> step.get()));
  }

  private Edition recorded(Edition edition, String action, String by) {
    var what = Map.of("edition", Integer.toString(edition.number()));
    operations.record(Operation.of(clock.instant(), by, ROLE, action, what));
    return edition;
  }
}
