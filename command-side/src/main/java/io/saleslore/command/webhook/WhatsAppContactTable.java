package io.saleslore.command.webhook;

import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.Vault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of numbers and user ids under which a zone's customers are known on WhatsApp, kept as
 * keyed hashes.
 */
@Component
record WhatsAppContactTable(JdbcClient jdbc, Vault vault) {
  Optional<CustomerId> find(Zone zone, String identity) {
    return jdbc.sql(
            "select customer_id from private_zone.whatsapp_contact where zone = ? and contact = ?")
        .params(zone.value(), hash(identity))
        .query(UUID.class)
        .optional()
        .map(CustomerId::new);
  }

  /**
   * Adds an identity.
   *
   * @throws org.springframework.dao.DuplicateKeyException if the zone has a customer under it
   */
  void insert(Zone zone, String identity, CustomerId customer) {
    jdbc.sql(
            """
            insert into private_zone.whatsapp_contact (zone, contact, customer_id) values (?, ?, ?)
            """)
        .params(zone.value(), hash(identity), customer.value())
        .update();
  }

  /** The customer is met under these, too, unless somebody else is. */
  void link(Zone zone, CustomerId customer, List<String> identities) {
    for (var identity : identities) {
      if (find(zone, identity).isEmpty()) {
        insert(zone, identity, customer);
      }
    }
  }

  void delete(Subject subject) {
    jdbc.sql("delete from private_zone.whatsapp_contact where zone = ? and customer_id = ?")
        .params(subject.zone().value(), subject.customerId().value())
        .update();
  }

  private String hash(String identity) {
    return vault.pepper("whatsapp-contact", identity);
  }
}
