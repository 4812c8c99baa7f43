package io.saleslore.query.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.query.generation.GenerationsSnapshot;
import java.net.URI;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild: read models that are built again from the releases, beside the live ones.
 *
 * @param generations which generation of each read model it makes
 * @param isAutomatic whether it goes live by itself; else it waits for a person
 * @param done how many releases are folded
 * @param total how many there were when that was last looked up
 * @param rate releases a second since it last started or went on, 0 before it ran
 * @param secondsLeft at that rate, null when it is not running
 * @param errors how often it had to go on from what was saved
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

  /** Where its progress can be read, under a read model that it builds or {@code all}. */
  public URI address(String name) {
    return URI.create("/api/v1/read-models/" + name + "/rebuilds/" + id);
  }

  /**
   * Whether all that it has made is live; also where the process died between the switch and its
   * record.
   */
  boolean isLiveIn(GenerationsSnapshot now) {
    return generations.entrySet().stream()
        .allMatch(each -> each.getValue().equals(now.of(each.getKey()).liveNumber()));
  }

  /** What it does or waits for. */
  public enum Phase implements Code {
    BUILDING,
    PAUSED,
    /** Built and kept up with new releases until somebody switches to it. */
    WAITING,
    SWITCHED,
    CANCELLED,
    /** Stopped at a release that cannot be folded; it can go on once that works. */
    FAILED;

    /** Whether nothing more can happen to it. */
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
