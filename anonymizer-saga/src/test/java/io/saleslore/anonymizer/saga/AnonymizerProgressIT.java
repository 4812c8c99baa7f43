package io.saleslore.anonymizer.saga;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.held.Database;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackerStatus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Segments here and in other processes, over a history of three events. */
class AnonymizerProgressIT {
  private static final String ANONYMIZER = "anonymizer";

  private final Database database = Database.fresh();
  private final InMemoryEventStorageEngine events = new InMemoryEventStorageEngine();
  private final Map<Integer, EventTrackerStatus> here = new HashMap<>();
  private final AnonymizerProgress progress = Segments.of(database, events, here);

  @BeforeEach
  void three_things_have_happened() {
    for (long number = 0; number < 3; number++) {
      append(number);
    }
  }

  @Test
  void before_it_has_any_segment_it_has_read_nothing() {
    assertThat(progress.isCaughtUp()).isFalse();
  }

  @Test
  void a_segment_of_another_process_counts_by_what_it_has_stored() {
    tokens().initializeTokenSegments(ANONYMIZER, 1, new GlobalSequenceTrackingToken(1));
    assertThat(progress.isCaughtUp()).isFalse();
    tokens().storeToken(new GlobalSequenceTrackingToken(2), ANONYMIZER, 0);
    assertThat(progress.isCaughtUp()).isTrue();
  }

  @Test
  void a_segment_that_has_stored_nothing_has_everything_before_it() {
    tokens().initializeTokenSegments(ANONYMIZER, 1);
    assertThat(progress.isCaughtUp()).isFalse();
  }

  @Test
  void a_segment_of_this_process_counts_by_what_it_has_read() {
    tokens().initializeTokenSegments(ANONYMIZER, 1);
    here.put(0, status(0, 1, 2));
    assertThat(progress.isCaughtUp()).isTrue();
    append(3);
    assertThat(progress.isCaughtUp()).as("something new has happened").isFalse();
  }

  @Test
  void one_segment_that_lags_is_enough_to_lag() {
    tokens().initializeTokenSegments(ANONYMIZER, 2, new GlobalSequenceTrackingToken(2));
    assertThat(progress.isCaughtUp()).isTrue();
    here.put(1, status(1, 2, 0));
    assertThat(progress.isCaughtUp()).isFalse();
  }

  private TokenStore tokens() {
    ConnectionProvider connections =
        Objects.requireNonNull(database.jdbc().getDataSource())::getConnection;
    return new SagaTables().tokenStore(connections, JacksonSerializer.defaultSerializer());
  }

  private static EventTrackerStatus status(int segment, int of, long position) {
    var token = new GlobalSequenceTrackingToken(position);
    return new TrackerStatus(Segment.computeSegment(segment, all(of)), token);
  }

  private static int[] all(int segments) {
    var all = new int[segments];
    for (int i = 0; i < segments; i++) {
      all[i] = i;
    }
    return all;
  }

  private void append(long number) {
    events.appendEvents(
        new GenericDomainEventMessage<>("Conversation", "john", number, "something"));
  }
}
