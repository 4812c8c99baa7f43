package io.saleslore.tools.evaluate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/**
 * How a world is played.
 *
 * @param isImported whether all chats come at once, as old ones do, instead of week by week
 * @param waiting how long a fact waits for its own crowd before it counts for all
 */
record PlayMode(@JsonProperty("imported") boolean isImported, @JsonIgnore Duration waiting) {
  @JsonProperty
  long waitingDays() {
    return waiting.toDays();
  }
}
