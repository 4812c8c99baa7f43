package io.saleslore.tools.openapi;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event as it was stored, as the replay writes it.
 *
 * @param aggregate whose event it is; null where it is of none
 * @param payload what was stored, the personal still sealed
 */
record ReplayedEvent(
    long position,
    String id,
    @Nullable String aggregate,
    @Nullable Long sequence,
    @Nullable String type,
    Instant time,
    String payloadType,
    @Nullable String revision,
    Map<String, Object> payload,
    Map<String, Object> metaData) {}
