package io.saleslore.command.audit.advice;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.evidence.EventJson;
import io.saleslore.command.proof.event.StoredEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What could be read of some stored events, and what could not. */
record DeserializedEvents<T>(List<Read<T>> read, List<Unreadable> unreadable) {
  /** An event, and where it stands in its store. */
  record Read<T>(long position, T event) {}

  /** An event that was stored and cannot be read any more, by its position in its store. */
  record Unreadable(AuditedStore store, long position) {}

  static <T> DeserializedEvents<T> of(AuditedStore store, List<StoredEvent> events, Class<T> type) {
    var read = new ArrayList<Read<T>>();
    var unreadable = new ArrayList<Unreadable>();
    for (var event : events) {
      try {
        read.add(new Read<>(event.position(), EventJson.READER.readValue(event.payload(), type)));
      } catch (IOException _) {
        unreadable.add(new Unreadable(store, event.position()));
      }
    }
    return new DeserializedEvents<>(read, unreadable);
  }

  /** The same without readable events that are not wanted. */
  DeserializedEvents<T> only(Predicate<T> isWanted) {
    return new DeserializedEvents<>(
        read.stream().filter(each -> isWanted.test(each.event())).toList(), unreadable);
  }
}
