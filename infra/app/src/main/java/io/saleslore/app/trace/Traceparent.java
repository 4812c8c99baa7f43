package io.saleslore.app.trace;

import io.micrometer.observation.transport.ReceiverContext;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.regex.Pattern;

/** The trace that a request says it belongs to (W3C Trace Context, {@code traceparent}). */
final class Traceparent {
  private static final Pattern HEADER =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

  private Traceparent() {}

  /** None where the header is missing or wrong; the free text of {@code tracestate} is left out. */
  static <C> SpanContext of(ReceiverContext<C> request) {
    var carrier = request.getCarrier();
    var header = carrier == null ? null : request.getGetter().get(carrier, "traceparent");
    var parts = HEADER.matcher(header == null ? "" : header);
    return parts.matches()
        ? SpanContext.createFromRemoteParent(
            parts.group(1),
            parts.group(2),
            TraceFlags.fromHex(parts.group(3), 0),
            TraceState.getDefault())
        : SpanContext.getInvalid();
  }
}
