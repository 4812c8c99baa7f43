package io.saleslore.command.webhook;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.saleslore.command.conversation.ConversationStarter;
import io.saleslore.command.webhook.identity.IdentityChanges;
import io.saleslore.command.webhook.identity.WhatsAppCustomers;
import io.saleslore.command.webhook.payload.WebhookEvent;
import io.saleslore.command.webhook.payload.WebhookEvent.IdentityChanged;
import io.saleslore.command.webhook.payload.WebhookEvent.Sent;
import io.saleslore.kernel.id.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the events of one customer, in the order of their time. What is about a message that
 * webhooks spoke of before goes to whose message it is, whoever has the number by now.
 */
@Component
record WebhookWriter(
    CommandGateway commands,
    WhatsAppCustomers customers,
    IdentityChanges changes,
    ConversationStarter starter,
    SealedCommands sealed,
    TakenMessages taken) {
  /**
   * Writes the events.
   *
   * @return the changes of which it is not known whose they are; these are not written
   */
  List<WebhookEvent> write(WebhookThread thread, List<WebhookEvent> events) {
    var unassigned = new ArrayList<WebhookEvent>();
    var waiting = new ArrayList<WebhookEvent>();
    for (var event : events.stream().sorted(comparing(WebhookWriter::time)).toList()) {
      if (event instanceof IdentityChanged change) {
        writeMessages(thread, waiting);
        waiting.clear();
        if (!writeChange(thread, change)) {
          unassigned.add(change);
        }
      } else {
        waiting.add(event);
      }
    }
    writeMessages(thread, waiting);
    return unassigned;
  }

  /** A change that does not say when takes place after whatever came with it. */
  private static Instant time(WebhookEvent event) {
    var at = event.at();
    return at == null ? Instant.MAX : at;
  }

  /** A change of somebody who is not known here changes nothing, nor does one that was heard. */
  private boolean writeChange(WebhookThread thread, IdentityChanged change) {
    if (!taken.owners(thread, List.of(change)).isEmpty()) {
      return true;
    }
    return customers
        .find(thread.zone(), thread.user(), change.at())
        .map(
            customer -> {
              boolean isAssigned = changes.change(thread.zone(), customer, thread.user(), change);
              taken.note(thread, customer, List.of(change));
              return isAssigned;
            })
        .orElse(true);
  }

  private void writeMessages(WebhookThread thread, List<WebhookEvent> events) {
    var owners = taken.owners(thread, events);
    events.stream()
        .filter(owners::containsKey)
        .collect(groupingBy(owners::get, LinkedHashMap::new, toList()))
        .forEach((customer, known) -> store(thread, customer, known));
    var fresh = events.stream().filter(each -> !owners.containsKey(each)).toList();
    byHolder(thread, fresh).forEach(each -> writeFresh(thread, each));
  }

  /** Each part is of the time in which the same customer had the number. */
  private Collection<List<WebhookEvent>> byHolder(WebhookThread thread, List<WebhookEvent> events) {
    var left = new TreeSet<>(customers.leftAt(thread.zone(), thread.user()));
    left.add(Instant.MAX);
    var sentAt = sent(events).collect(toMap(Sent::id, Sent::at, (first, _) -> first));
    return events.stream()
        .collect(
            groupingBy(
                each -> left.ceiling(sentAt.getOrDefault(each.message(), Instant.MAX)),
                LinkedHashMap::new,
                toList()))
        .values();
  }

  private static Stream<Sent> sent(List<WebhookEvent> events) {
    return events.stream().filter(Sent.class::isInstance).map(Sent.class::cast);
  }

  private void writeFresh(WebhookThread thread, List<WebhookEvent> events) {
    var customer = customers.findOrRecord(thread.zone(), thread.user(), lastSaid(events));
    taken.note(thread, customer, events);
    store(thread, customer, events);
  }

  private void store(WebhookThread thread, CustomerId customer, List<WebhookEvent> events) {
    var conversation = starter.findOrStart(thread.zone(), customer, null);
    sealed.of(thread, customer, conversation, events).forEach(commands::<Object>sendAndWait);
  }

  /** Null where nothing was said: what only happened to messages is about what was said before. */
  private static @Nullable Instant lastSaid(List<WebhookEvent> events) {
    return sent(events).map(Sent::at).max(Comparator.naturalOrder()).orElse(null);
  }
}
