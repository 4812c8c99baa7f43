package io.saleslore.command.audit.replay;

import io.saleslore.command.proof.event.StoredEvent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * So many of the events that a question finds.
 *
 * @param next the position behind which the next page begins, empty on the last
 */
record EventPage(List<StoredEvent> events, Optional<Long> next) {
  static EventPage read(Iterator<StoredEvent> all, int limit) {
    var events = new ArrayList<StoredEvent>();
    while (events.size() < limit && all.hasNext()) {
      events.add(all.next());
    }
    var next = all.hasNext() ? Optional.of(events.getLast().position()) : Optional.<Long>empty();
    return new EventPage(events, next);
  }
}
