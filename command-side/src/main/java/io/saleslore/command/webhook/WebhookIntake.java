package io.saleslore.command.webhook;

import static java.util.stream.Collectors.toMap;

import io.saleslore.command.staff.BusinessNumbers;
import io.saleslore.command.webhook.payload.AddressedEvent;
import io.saleslore.command.webhook.payload.Payload;
import io.saleslore.command.webhook.payload.WebhookEvent;
import io.saleslore.command.webhook.payload.WhatsAppUser;
import io.saleslore.kernel.id.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** Stores the events of webhooks, those of each customer together, trying again if needed. */
@Component
record WebhookIntake(
    BusinessNumbers numbers, WebhookWriter writer, TakenMessages taken, WebhookCounters counters) {
  private static final int TRIES = 40;
  private static final int LONGEST_PAUSE_MILLIS = 100;

  /** When this returns, all events are stored, or came over a number that is nobody's here. */
  void take(Payload payload) {
    counters.addLeftOut(payload);
    threads(payload).forEach(this::takeUntilStored);
  }

  private Map<WebhookThread, List<WebhookEvent>> threads(Payload payload) {
    var users = users(payload);
    var threads = new LinkedHashMap<WebhookThread, List<WebhookEvent>>();
    var owners = new HashMap<String, Optional<Zone>>();
    for (var each : payload.events()) {
      var owner = owners.computeIfAbsent(each.phoneNumberId(), numbers::ownerOf);
      if (owner.isEmpty()) {
        counters.addUnknownNumber();
      } else {
        var user = Objects.requireNonNull(users.get(each.user().identities()));
        var thread = new WebhookThread(owner.get(), each.phoneNumberId(), user);
        threads.computeIfAbsent(thread, _ -> new ArrayList<>()).add(each.event());
      }
    }
    return threads;
  }

  /** Each customer once, though not every mention of them says their name. */
  private static Map<List<String>, WhatsAppUser> users(Payload payload) {
    return payload.events().stream()
        .map(AddressedEvent::user)
        .collect(toMap(WhatsAppUser::identities, Function.identity(), WhatsAppUser::with));
  }

  /** Another process may write to the same conversation at the same time. */
  private void takeUntilStored(WebhookThread thread, List<WebhookEvent> events) {
    for (int tries = 1; ; tries++) {
      try {
        var fresh = taken.withoutErased(thread, events);
        var unassigned = writer.write(thread, fresh);
        counters.addTaken(fresh.stream().filter(each -> !unassigned.contains(each)).toList());
        counters.addUnassigned(unassigned);
        counters.addErased(events.size() - fresh.size());
        return;
      } catch (ConcurrencyException | DuplicateKeyException | TransientDataAccessException e) {
        if (tries == TRIES) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while events were being stored", e);
    }
  }
}
