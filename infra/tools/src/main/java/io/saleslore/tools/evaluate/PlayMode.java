package io.saleslore.tools.evaluate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/**
 * How a world is played.
 *
 * @param isImported whether all chats come at once, as old ones do, instead of week by week
 * @param waiting how long a fact waits for its own crowd before it counts for all
 * @param isGated whether the gate is there; without it every fact is released at once
 */
record PlayMode(
    @JsonProperty("imported") boolean isImported,
    @JsonIgnore Duration waiting,
    @JsonProperty("gated") boolean isGated) {
  @JsonProperty
  long waitingDays() {
    return waiting.toDays();
  }
}
