package io.saleslore.anonymizer.gate;

import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.Level;
import java.util.List;

/**
 * A release of another edition, facts of which wait in this one.
 *
 * @param facts how many it sums up
 * @param isTouched whether one of its stories is not in this edition, since somebody was erased
 * @param waiting those of its facts that wait here
 */
public record OtherRelease(
    int edition, long number, int facts, boolean isTouched, List<Waiting> waiting) {
  /** Copies the list. */
  public OtherRelease {
    waiting = List.copyOf(waiting);
  }

  /** A fact and the crowd in which it waits. */
  public record Waiting(HeldFact fact, Crowd crowd) {}

  List<HeldFact> held() {
    return waiting.stream().map(Waiting::fact).toList();
  }

  /** Whether all its facts wait here. */
  boolean isWhole() {
    return waiting.size() == facts;
  }

  /** Whether they have its codes, as far as their crowds still tell. */
  boolean isReadAs(Crowd crowd) {
    return waiting.stream()
        .allMatch(each -> leadsTo(each.crowd(), crowd) || leadsTo(crowd, each.crowd()));
  }

  /** Whether no fact has moved on to a coarser crowd. */
  boolean isInPlace(Crowd crowd) {
    return waiting.stream().allMatch(each -> leadsTo(each.crowd(), crowd));
  }

  private static boolean leadsTo(Crowd from, Crowd to) {
    boolean hasParent = from.level() == Level.CROWD && from.kind().hasParent();
    return from.equals(to) || (hasParent && from.parent().equals(to));
  }
}
