package io.saleslore.command.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.saleslore.command.webhook.payload.Payload;
import io.saleslore.command.webhook.payload.WebhookEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts what webhooks told of, by what it is and what came of it. */
@Component
public final class WebhookCounters {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookCounters.class);
  private static final int MOST_NAMED = 100;

  private final MeterRegistry meters;
  private final Set<String> named = ConcurrentHashMap.newKeySet();

  WebhookCounters(MeterRegistry meters) {
    this.meters = meters;
  }

  void addUnknownNumber() {
    counter(WebhookResult.UNKNOWN_NUMBER, "any").increment();
  }

  /** Counts what is about messages of customers who were erased. */
  void addErased(int events) {
    counter(WebhookResult.ERASED, "any").increment(events);
  }

  /** Counts what tells of no event, and names once what is not known here. */
  void addLeftOut(Payload payload) {
    payload
        .leftOut()
        .forEach((kind, parts) -> counter(WebhookResult.NO_MESSAGE, kind).increment(parts));
    for (var name : payload.unknown()) {
      if (named.size() < MOST_NAMED && named.add(name)) {
        LOG.warn("WhatsApp sent what is not known here: {}", name);
      }
    }
  }

  void addTaken(List<WebhookEvent> events) {
    events.forEach(event -> counter(WebhookResult.TAKEN, event.name()).increment());
  }

  /** Counts changes of a number that people share, where nothing says who of them changed it. */
  void addUnassigned(List<WebhookEvent> events) {
    events.forEach(event -> counter(WebhookResult.UNASSIGNED, event.name()).increment());
  }

  private Counter counter(WebhookResult result, String kind) {
    return Counter.builder("saleslore.whatsapp.events")
        .description("What webhooks told of, by what it is and what came of it")
        .tag("result", result.label())
        .tag("kind", kind)
        .register(meters);
  }
}
