package io.saleslore.command.audit.state;

import io.saleslore.command.proof.event.StoredEvent;

/** What was stored between two times. */
record HappenedEvent(long position, String event, String storedAt) {
  static HappenedEvent of(StoredEvent event) {
    return new HappenedEvent(event.position(), event.name(), event.time());
  }
}
