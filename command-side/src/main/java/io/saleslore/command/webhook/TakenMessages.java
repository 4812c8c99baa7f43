package io.saleslore.command.webhook;

import static java.util.stream.Collectors.toCollection;

import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.webhook.payload.WebhookEvent;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
record TakenMessages(
    JdbcTemplate table,
    JdbcClient jdbc,
    Vault vault,
    MessageKeyHasher keys,
    PersonRecords records) {
  private static final int AT_ONCE = 500;

  /** The events but for those of messages whose customer was erased, or that another zone has. */
  List<WebhookEvent> withoutErased(WebhookThread thread, List<WebhookEvent> events) {
    var closed = known(hashes(thread, events));
    closed.values().removeIf(whose -> whose.filter(each -> isIn(thread, each)).isPresent());
    return events.stream()
        .filter(each -> hashes(thread, List.of(each)).stream().noneMatch(closed::containsKey))
        .toList();
  }

  /** Whose the messages and notices are that the events are about, as far as that was noted. */
  Map<WebhookEvent, CustomerId> owners(WebhookThread thread, List<WebhookEvent> events) {
    var known = known(hashes(thread, events));
    var owners = new HashMap<WebhookEvent, CustomerId>();
    events.forEach(
        event ->
            Optional.ofNullable(event.message())
                .flatMap(message -> known.getOrDefault(hash(thread, message), Optional.empty()))
                .filter(whose -> isIn(thread, whose))
                .map(Subject::customerId)
                .filter(customer -> isKept(thread, customer, event))
                .ifPresent(customer -> owners.put(event, customer)));
    return owners;
  }

  /** What was told of a message before it came does not say whose it is. */
  private boolean isKept(WebhookThread thread, CustomerId customer, WebhookEvent event) {
    return !(event instanceof WebhookEvent.Sent sent)
        || records.of(new Subject(thread.zone(), customer)).stream()
            .map(each -> KeyId.of(each.zone(), each.customerId()))
            .anyMatch(key -> keys.isKnown(keys.of(key, thread.phoneNumberId(), sent.id())));
  }

  private static boolean isIn(WebhookThread thread, Subject whose) {
    return whose.zone().equals(thread.zone());
  }

  /** Notes whose the messages are that the events are about, unless that is known. */
  void note(WebhookThread thread, CustomerId customer, List<WebhookEvent> events) {
    var hashes = hashes(thread, events);
    hashes.removeAll(known(hashes).keySet());
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
    var known = known(hashes);
    known.values().removeIf(Optional::isPresent);
    return known.keySet();
  }

  /** Adds hashes that are nobody's from the first. */
  void addErased(Set<String> hashes) {
    var fresh = new LinkedHashSet<>(hashes);
    fresh.removeAll(known(hashes).keySet());
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

  /** Whose the messages are, of those that are known; nobody's where they were erased. */
  private Map<String, Optional<Subject>> known(Set<String> hashes) {
    var found = new HashMap<String, Optional<Subject>>();
    var all = List.copyOf(hashes);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      jdbc.sql(
              """
              select message, zone, customer_id from private_zone.whatsapp_taken
              where message in (:some)
              """)
          .param("some", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
          .query(
              row -> {
                found.put(row.getString(1), whose(row));
              });
    }
    return found;
  }

  private static Optional<Subject> whose(ResultSet row) throws SQLException {
    var zone = row.getString(2);
    return zone == null
        ? Optional.empty()
        : Optional.of(new Subject(new Zone(zone), new CustomerId(row.getObject(3, UUID.class))));
  }

  private Set<String> hashes(WebhookThread thread, List<WebhookEvent> events) {
    return events.stream()
        .flatMap(TakenMessages::ids)
        .map(id -> hash(thread, id))
        .collect(toCollection(LinkedHashSet::new));
  }

  private String hash(WebhookThread thread, String id) {
    return vault.pepper("whatsapp-message", thread.phoneNumberId() + "/" + id);
  }

  private static Stream<String> ids(WebhookEvent event) {
    return switch (event) {
      case WebhookEvent.Sent sent -> Stream.of(sent.id());
      case WebhookEvent.Edited edited -> Stream.of(edited.id(), edited.original());
      case WebhookEvent.Revoked revoked -> Stream.of(revoked.original());
      case WebhookEvent.Delivered delivered -> Stream.of(delivered.original());
      case WebhookEvent.IdentityChanged changed -> Stream.ofNullable(changed.id());
    };
  }
}
