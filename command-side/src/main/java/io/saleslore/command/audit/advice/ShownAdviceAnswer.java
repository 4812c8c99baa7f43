package io.saleslore.command.audit.advice;

import io.saleslore.kernel.id.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was shown.
 *
 * @param unreadable events that may belong to it and cannot be read, whatever their time
 */
record ShownAdviceAnswer(
    StaffId staff,
    Instant at,
    Duration within,
    String proves,
    List<ShownAdvice> shown,
    List<DeserializedEvents.Unreadable> unreadable) {}
