package io.saleslore.command.reveal;

import io.saleslore.command.rights.CustomerExport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was asked for, in the clear: one story, or what every zone holds on the customer. */
record Revealed(
    Instant readableUntil,
    @Nullable RevealedStory story,
    @Nullable List<CustomerExport> everything) {
  @Override
  public String toString() {
    return "[revealed]";
  }
}
