package io.saleslore.app.trace;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.transport.ReceiverContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.saleslore.app.measure.ClosedLabels;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Makes a span of each request. It says what a metric's labels say and nothing else: no path with
 * its values, no header, no text of a failure.
 */
record RequestSpans(Tracer tracer, ClosedLabels labels)
    implements ObservationHandler<ReceiverContext<?>> {
  @Override
  public boolean supportsContext(Observation.Context context) {
    return context instanceof ReceiverContext;
  }

  @Override
  public void onStart(ReceiverContext<?> context) {
    var span =
        tracer
            .spanBuilder(context.getName())
            .setParent(Context.root().with(Span.wrap(Traceparent.of(context))))
            .setSpanKind(SpanKind.SERVER)
            .startSpan();
    context.put(Span.class, span);
  }

  @Override
  public void onStop(ReceiverContext<?> context) {
    Span span = context.getRequired(Span.class);
    var name = Objects.requireNonNullElse(context.getName(), "");
    var known =
        labels
            .of(name, context.getLowCardinalityKeyValues().stream())
            .collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
    known.forEach(span::setAttribute);
    if (known.containsKey("method") && known.containsKey("uri")) {
      span.updateName(known.get("method") + " " + known.get("uri"));
    }
    if (context.getError() != null || "SERVER_ERROR".equals(known.get("outcome"))) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }
}
