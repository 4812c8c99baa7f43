package io.saleslore.anonymizer.edition;

import io.saleslore.kernel.vocabulary.Code;
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
    State state,
    long done,
    long total,
    Instant startedAt,
    Instant changedAt) {

  /** How far it is. */
  public enum State implements Code {
    /** Stories are being read into it. */
    MAKING,
    /** All are read, new ones follow, and the gate has looked. */
    READY,
    LIVE,
    /** It was live, is still kept up, and can be gone back to. */
    BEFORE,
    /** Nothing enters it any more. */
    CLOSED
  }

  /** Whether it is being made, or is ready and waits to be switched to. */
  boolean isWaitingForSwitch() {
    return state == State.MAKING || state == State.READY;
  }

  boolean isLive() {
    return state == State.LIVE;
  }
}
