package io.saleslore.anonymizer.saga;

import java.util.Arrays;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the anonymizer has read, over all segments, whichever process has them. */
@Component
public record AnonymizerProgress(
    EventProcessingConfiguration processing,
    EventStorageEngine events,
    TokenStore tokens,
    JdbcClient jdbc,
    Serializer json) {
  private static final String ANONYMIZER = "anonymizer";

  /**
   * Whether no segment has anything left to read. A position alone does not show it: an event that
   * commits late comes before the position that was reached.
   */
  public boolean isCaughtUp() {
    int[] segments = tokens.fetchSegments(ANONYMIZER);
    var here = statusHere();
    return segments.length > 0
        && Arrays.stream(segments).allMatch(segment -> nothingFollows(token(segment, here)));
  }

  private Map<Integer, EventTrackerStatus> statusHere() {
    return processing
        .eventProcessor(ANONYMIZER, StreamingEventProcessor.class)
        .orElseThrow()
        .processingStatus();
  }

  private boolean nothingFollows(@Nullable TrackingToken token) {
    try (var following = events.readEvents(token, false)) {
      return following.findAny().isEmpty();
    }
  }

  /** Of a segment that another process works on, what it has stored. */
  private @Nullable TrackingToken token(int segment, Map<Integer, EventTrackerStatus> here) {
    var status = here.get(segment);
    return status == null ? stored(segment) : status.getTrackingToken();
  }

  private @Nullable TrackingToken stored(int segment) {
    return jdbc.sql(
            "select token, tokenType from anonymizer_zone.token_entry"
                + " where processorName = ? and segment = ? and token is not null")
        .params(ANONYMIZER, segment)
        .query((row, _) -> read(row.getBytes("token"), row.getString("tokenType")))
        .optional()
        .orElse(null);
  }

  private TrackingToken read(byte[] token, String type) {
    return json.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
  }
}
