package io.saleslore.command.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what webhooks told of, by what came of it. */
@Component
class WebhookCounters {
  private final Counter unknownNumber;
  private final Counter leftOut;
  private final Counter taken;

  WebhookCounters(MeterRegistry meters) {
    this.unknownNumber = counter(meters, "unknown-number");
    this.leftOut = counter(meters, "no-message");
    this.taken = counter(meters, "taken");
  }

  private static Counter counter(MeterRegistry meters, String result) {
    return Counter.builder("saleslore.whatsapp.events")
        .description("What webhooks told of, by what came of it")
        .tag("result", result)
        .register(meters);
  }

  void addUnknownNumber() {
    unknownNumber.increment();
  }

  void addLeftOut(int parts) {
    leftOut.increment(parts);
  }

  void addTaken(int events) {
    taken.increment(events);
  }
}
