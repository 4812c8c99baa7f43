package io.saleslore.anonymizer.saga;

import io.saleslore.anonymizer.held.Database;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The anonymizer's processor as far as its progress is asked for. */
public final class Segments {
  private Segments() {}

  /** Of a processor that has no segments yet, over an empty history. */
  public static AnonymizerProgress none(Database database) {
    return of(database, new InMemoryEventStorageEngine(), Map.of());
  }

  /** Of a processor of which these segments run in this process. */
  static AnonymizerProgress of(
      Database database, EventStorageEngine events, Map<Integer, EventTrackerStatus> here) {
    DataSource source = Objects.requireNonNull(database.jdbc().getDataSource());
    ConnectionProvider connections = source::getConnection;
    var json = JacksonSerializer.defaultSerializer();
    return new AnonymizerProgress(
        configuration(here),
        events,
        new SagaTables().tokenStore(connections, json),
        JdbcClient.create(source),
        json);
  }

  private static EventProcessingConfiguration configuration(Map<Integer, EventTrackerStatus> here) {
    var processor = only(StreamingEventProcessor.class, "processingStatus", here);
    return only(EventProcessingConfiguration.class, "eventProcessor", Optional.of(processor));
  }

  /** Answers one method and fails on every other. */
  private static <T> T only(Class<T> type, String method, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, called, _) -> {
              if (called.getName().equals(method)) {
                return answer;
              }
              throw new AssertionError("asked for " + called.getName());
            }));
  }
}
