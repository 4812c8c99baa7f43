package io.saleslore.command.webhook;

import static java.util.stream.Collectors.toCollection;

import io.saleslore.command.webhook.payload.WebhookEvent;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.seal.Vault;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every message that webhooks spoke of, as a peppered hash. When the customer is forgotten the hash
 * stays without them, so that the message does not come in again when it is delivered again; hashes
 * of what they wrote come to it, for exports.
 */
@Component
record TakenMessages(JdbcTemplate table, JdbcClient jdbc, Vault vault) {
  private static final int AT_ONCE = 500;

  /** The events but for those of messages whose customer was erased. */
  List<WebhookEvent> withoutErased(WebhookThread thread, List<WebhookEvent> events) {
    var erased = among(" and customer_id is null", hashes(thread, events));
    return events.stream()
        .filter(each -> hashes(thread, List.of(each)).stream().noneMatch(erased::contains))
        .toList();
  }

  /** Notes whose the messages are that the events are about, unless that is known. */
  void note(WebhookThread thread, CustomerId customer, List<WebhookEvent> events) {
    var hashes = hashes(thread, events);
    hashes.removeAll(among("", hashes));
    table.batchUpdate(
        "insert into private_zone.whatsapp_taken (message, zone, customer_id) values (?, ?, ?)",
        hashes,
        AT_ONCE,
        (into, hash) -> {
          into.setString(1, hash);
          into.setString(2, thread.zone().value());
          into.setObject(3, customer.value());
        });
  }

  /** Whether there are messages that are nobody's. */
  boolean isAnyErased() {
    return !jdbc.sql(
            """
            select message from private_zone.whatsapp_taken where zone is null
            fetch first 1 row only
            """)
        .query(String.class)
        .list()
        .isEmpty();
  }

  /** Those of the hashes that are nobody's. */
  Set<String> erasedAmong(Set<String> hashes) {
    return among(" and customer_id is null", hashes);
  }

  /** Adds hashes that are nobody's from the first. */
  void addErased(Set<String> hashes) {
    var fresh = new LinkedHashSet<>(hashes);
    fresh.removeAll(among("", hashes));
    table.batchUpdate(
        "insert into private_zone.whatsapp_taken (message) values (?)",
        fresh,
        AT_ONCE,
        (into, hash) -> into.setString(1, hash));
  }

  /** From now on the messages are nobody's. */
  void erase(Subject subject) {
    jdbc.sql(
            """
            update private_zone.whatsapp_taken set zone = null, customer_id = null
            where zone = ? and customer_id = ?
            """)
        .params(subject.zone().value(), subject.customerId().value())
        .update();
  }

  private Set<String> among(String which, Set<String> hashes) {
    var found = new HashSet<String>();
    var all = List.copyOf(hashes);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      jdbc.sql("select message from private_zone.whatsapp_taken where message in (:some)" + which)
          .param("some", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
          .query(String.class)
          .list()
          .forEach(found::add);
    }
    return found;
  }

  private Set<String> hashes(WebhookThread thread, List<WebhookEvent> events) {
    return events.stream()
        .flatMap(TakenMessages::ids)
        .map(id -> vault.pepper("whatsapp-message", thread.phoneNumberId() + "/" + id))
        .collect(toCollection(LinkedHashSet::new));
  }

  private static Stream<String> ids(WebhookEvent event) {
    return switch (event) {
      case WebhookEvent.Sent sent -> Stream.of(sent.id());
      case WebhookEvent.Edited edited -> Stream.of(edited.id(), edited.original());
      case WebhookEvent.Revoked revoked -> Stream.of(revoked.original());
      case WebhookEvent.Delivered delivered -> Stream.of(delivered.original());
      case WebhookEvent.IdentityChanged _ -> Stream.empty();
    };
  }
}
