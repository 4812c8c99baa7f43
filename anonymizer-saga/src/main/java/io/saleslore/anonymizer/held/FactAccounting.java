package io.saleslore.anonymizer.held;

import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Outcome;
import java.util.List;
import java.util.function.ToLongFunction;

/** Where all facts ever made are now; each line's made is released, held and replaced together. */
public record FactAccounting(List<GroupStatus> lines) {
  /** Copies the list. */
  public FactAccounting {
    lines = List.copyOf(lines);
  }

  /** The facts of one kind and outcome. */
  public record GroupStatus(
      FactKind kind, Outcome outcome, long made, long released, long held, long replaced) {}

  /** How many were ever made. */
  public long made() {
    return sum(GroupStatus::made);
  }

  /** How many stand in a release. */
  public long released() {
    return sum(GroupStatus::released);
  }

  /** How many wait behind the gate. */
  public long held() {
    return sum(GroupStatus::held);
  }

  /** How many gave way to a later reading or to an erasure. */
  public long replaced() {
    return sum(GroupStatus::replaced);
  }

  private long sum(ToLongFunction<GroupStatus> figure) {
    return lines.stream().mapToLong(figure).sum();
  }
}
