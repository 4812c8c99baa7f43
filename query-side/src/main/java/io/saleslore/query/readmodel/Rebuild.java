package io.saleslore.query.readmodel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.vocabulary.Code;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Read models being built anew beside the live ones.
 *
 * @param generations which generation of each read model it makes
 * @param isAutomatic whether it goes live by itself, else it waits for a person
 * @param done how many releases are folded
 * @param total how many there were when it was last looked
 * @param rate releases a second since it was started or went on last, 0 before it ran
 * @param secondsLeft at that rate, null when it is not running
 * @param errors how often it had to begin again from what was saved
 * @param stopped at which release it stopped, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rebuild(
    String id,
    SortedMap<String, Integer> generations,
    int edition,
    Phase phase,
    boolean isAutomatic,
    long done,
    long total,
    long rate,
    @Nullable Long secondsLeft,
    int errors,
    @Nullable Stop stopped,
    Instant startedAt,
    Instant changedAt,
    String by) {

  /** How far it is. */
  public enum Phase implements Code {
    BUILDING,
    PAUSED,
    /** Built and kept up with the releases; somebody is to switch to it. */
    WAITING,
    SWITCHED,
    CANCELLED,
    /** Stopped at a release that cannot be folded; it can go on once that is mended. */
    FAILED;

    /** Whether nothing more happens to it. */
    public boolean isOver() {
      return this == SWITCHED || this == CANCELLED;
    }
  }

  /**
   * Where a rebuild stopped.
   *
   * @param release the release's number
   * @param reason the class of what was thrown, without its message
   */
  public record Stop(String readModel, long release, String reason) {}
}
