package io.saleslore.query.fold;

import java.time.Duration;

/**
 * In which pieces a build reads and saves.
 *
 * @param page how many releases it reads at once
 * @param saveEvery how much of its work is lost at most when its process dies
 */
public record BuildPace(int page, Duration saveEvery) {
  /** Large pages, and few saves. */
  public static final BuildPace DEFAULT = new BuildPace(8_000, Duration.ofSeconds(15));
}
