package io.saleslore.app.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.command.history.ConversationEvents;
import io.saleslore.kernel.conversation.ConversationEvent;
import io.saleslore.kernel.id.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the events of many conversations with one statement. */
@OnRole(Role.COMMAND)
@Component
record ConversationEventsTable(
    JdbcClient jdbc, @Qualifier("eventSerializer") Serializer json, EventUpcaster earlierVersions)
    implements ConversationEvents {
  private static final String WANTED = "(cast(? as varchar), cast(? as bigint))";

  @Override
  public Map<ConversationId, List<ConversationEvent>> since(
      Map<ConversationId, Long> numbers, int most) {
    return numbers.isEmpty() ? Map.of() : read(numbers, most);
  }

  private Map<ConversationId, List<ConversationEvent>> read(
      Map<ConversationId, Long> numbers, int most) {
    var statement = jdbc.sql(sql(numbers.size()));
    numbers.forEach((conversation, number) -> statement.params(conversation.toString(), number));
    var rows = statement.param(most).query((row, _) -> event(row)).list();
    return byConversation(rows.stream());
  }

  private Map<ConversationId, List<ConversationEvent>> byConversation(
      Stream<DomainEventData<byte[]>> rows) {
    return EventStreamUtils.upcastAndDeserializeDomainEvents(rows, json, earlierVersions)
        .asStream()
        .collect(
            groupingBy(
                each -> new ConversationId(each.getAggregateIdentifier()),
                mapping(each -> (ConversationEvent) each.getPayload(), toList())));
  }

  private static String sql(int conversations) {
    return """
    select event.* from (values %s) as wanted (conversation, since)
    join private_zone.event on event.aggregateIdentifier = wanted.conversation
    and event.sequenceNumber >= wanted.since and event.sequenceNumber < wanted.since + ?
    order by event.aggregateIdentifier, event.sequenceNumber
    """
        .formatted(String.join(", ", Collections.nCopies(conversations, WANTED)));
  }

  private static DomainEventData<byte[]> event(ResultSet row) throws SQLException {
    return new GenericDomainEventEntry<>(
        row.getString("type"),
        row.getString("aggregateIdentifier"),
        row.getLong("sequenceNumber"),
        row.getString("eventIdentifier"),
        row.getString("timeStamp"),
        row.getString("payloadType"),
        row.getString("payloadRevision"),
        row.getBytes("payload"),
        row.getBytes("metaData"));
  }
}
