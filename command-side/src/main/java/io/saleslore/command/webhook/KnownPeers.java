package io.saleslore.command.webhook;

import io.saleslore.kernel.customer.CustomerCommand.RecordCustomer;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.customer.CustomerEvent.CustomerRecorded;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which customer of a zone stands behind a number or user id of WhatsApp; who is new gets a record
 * of their own. Numbers and ids are kept as keyed hashes.
 */
@Component
@ProcessingGroup("owner-views")
class KnownPeers {
  private static final int TRIES = 5;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final CommandGateway commands;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  KnownPeers(
      JdbcClient jdbc,
      Vault vault,
      CommandGateway commands,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.commands = commands;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** The customer, taken into the zone if they are new. */
  CustomerId customer(Zone zone, Peer peer) {
    for (int tries = 1; ; tries++) {
      try {
        var known = known(zone, peer);
        if (known.isPresent()) {
          link(zone, known.get(), peer.identities());
          return known.get();
        }
        return transaction.execute(_ -> recorded(zone, peer));
      } catch (DuplicateKeyException e) {
        // Somebody else has just met the same customer.
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  /** The customer, if the zone has met them. */
  Optional<CustomerId> known(Zone zone, Peer peer) {
    return peer.identities().stream()
        .flatMap(identity -> find(zone, hash(identity)).stream())
        .findFirst();
  }

  /** From now on the customer is met under these, too, unless somebody else is. */
  void link(Zone zone, CustomerId customer, List<String> identities) {
    for (var identity : identities) {
      var hash = hash(identity);
      if (find(zone, hash).isEmpty()) {
        insert(zone, hash, customer);
      }
    }
  }

  /** A customer who moved is met under the new number, too. */
  void moved(Zone zone, CustomerId customer, Happening happening) {
    if (happening instanceof Happening.Moved(var phone)) {
      link(zone, customer, List.of(Peer.ofPhone(phone)));
    }
  }

  @EventHandler
  void on(CustomerRecorded event) {
    if (event.phone() != null && Peer.phone(vault.open(event.phone())) instanceof String digits) {
      link(event.zone(), event.customerId(), List.of(Peer.ofPhone(digits)));
    }
  }

  @EventHandler
  void on(CustomerForgotten event) {
    jdbc.sql("delete from private_zone.whatsapp_contact where zone = ? and customer_id = ?")
        .params(event.zone().value(), event.customerId().value())
        .update();
  }

  private CustomerId recorded(Zone zone, Peer peer) {
    var customer = CustomerId.fresh();
    var key = KeyId.of(zone, customer);
    vault.makeKey(key);
    peer.identities().forEach(identity -> insert(zone, hash(identity), customer));
    var phone = peer.phone() == null ? null : "+" + peer.phone();
    var name = Stream.of(peer.name(), phone, "WhatsApp customer").filter(each -> each != null);
    commands.<Object>sendAndWait(
        new RecordCustomer(
            customer,
            zone,
            vault.seal(key, name.findFirst().orElseThrow()),
            null,
            phone == null ? null : vault.seal(key, phone),
            null,
            Industry.UNKNOWN,
            BusinessSize.UNKNOWN,
            clock.instant()));
    return customer;
  }

  private Optional<CustomerId> find(Zone zone, String hash) {
    return jdbc.sql(
            "select customer_id from private_zone.whatsapp_contact where zone = ? and contact = ?")
        .params(zone.value(), hash)
        .query(UUID.class)
        .optional()
        .map(CustomerId::new);
  }

  private void insert(Zone zone, String hash, CustomerId customer) {
    jdbc.sql(
            """
            insert into private_zone.whatsapp_contact (zone, contact, customer_id) values (?, ?, ?)
            """)
        .params(zone.value(), hash, customer.value())
        .update();
  }

  private String hash(String identity) {
    return vault.pepper("whatsapp-contact", identity);
  }
}
