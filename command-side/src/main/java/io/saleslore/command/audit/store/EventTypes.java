package io.saleslore.command.audit.store;

import static java.util.stream.Collectors.toCollection;

import io.saleslore.kernel.catalogue.CatalogueEvent;
import io.saleslore.kernel.conversation.ConversationEvent;
import io.saleslore.kernel.customer.CustomerEvent;
import io.saleslore.kernel.deal.DealEvent;
import io.saleslore.kernel.erasure.ErasureEvent;
import io.saleslore.kernel.note.NoteEvent;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.staff.StaffEvent;
import io.saleslore.kernel.suggestion.SuggestionEvent;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which events the audited stores hold, by the names of their classes. */
public final class EventTypes {
  private static final SortedSet<String> PRIVATE =
      names(
          ConversationEvent.class,
          CustomerEvent.class,
          DealEvent.class,
          ErasureEvent.class,
          NoteEvent.class,
          StaffEvent.class,
          SuggestionEvent.class);
  private static final SortedSet<String> GLOBAL =
      names(CatalogueEvent.class, PatternReleased.class);

  private EventTypes() {}

  /** Those of a store; none of the operations, which have actions instead. */
  public static SortedSet<String> of(AuditedStore store) {
    return switch (store) {
      case PRIVATE -> PRIVATE;
      case GLOBAL -> GLOBAL;
      case OPERATIONS -> new TreeSet<>();
    };
  }

  private static SortedSet<String> names(Class<?>... families) {
    return Stream.of(families)
        .flatMap(EventTypes::members)
        .map(Class::getSimpleName)
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<Class<?>> members(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(EventTypes::members)
        : Stream.of(type);
  }
}
