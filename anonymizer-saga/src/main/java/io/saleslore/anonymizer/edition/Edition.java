package io.saleslore.anonymizer.edition;

import java.time.Instant;

/**
 * One complete run of anonymisation.
 *
 * @param version what it was begun with: a digest of scrubber, analysers, vocabularies and gate
 * @param done how many finished stories are read
 * @param total how many there were when it began
 */
public record Edition(
    int number,
    String version,
    EditionState state,
    long done,
    long total,
    Instant startedAt,
    Instant changedAt) {
  /** Whether it is being made, or is ready and waits to be switched to. */
  boolean isWaitingForSwitch() {
    return state == EditionState.MAKING || state == EditionState.READY;
  }

  boolean isLive() {
    return state == EditionState.LIVE;
  }
}
