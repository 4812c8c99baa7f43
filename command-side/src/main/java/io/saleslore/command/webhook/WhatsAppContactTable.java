package io.saleslore.command.webhook;

import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.Vault;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of numbers and user ids under which a zone's customers are known on WhatsApp, kept as
 * keyed hashes.
 */
@Component
record WhatsAppContactTable(JdbcClient jdbc, Vault vault) {
  /**
   * Whose a number or user id is.
   *
   * @param usedBy the hash of the user id that came with the number last, if one did
   */
  record Known(CustomerId customer, @Nullable String usedBy) {
    /** Whether the number came with another user id than this one before. */
    boolean isUsedByAnother(String user) {
      return usedBy != null && !usedBy.equals(user);
    }
  }

  Optional<Known> find(Zone zone, String identity) {
    return jdbc.sql(
            """
            select customer_id, used_by from private_zone.whatsapp_contact
            where zone = ? and contact = ?
            """)
        .params(zone.value(), hash(identity))
        .query(
            (row, _) -> new Known(new CustomerId(row.getObject(1, UUID.class)), row.getString(2)))
        .optional();
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

  /** The marketer says that the customer has the number; somebody else who is met there stays. */
  void say(Zone zone, CustomerId customer, String number) {
    if (find(zone, number).isEmpty()) {
      insert(zone, number, customer);
      jdbc.sql(
              "update private_zone.whatsapp_contact set said = true where zone = ? and contact = ?")
          .params(zone.value(), hash(number))
          .update();
    }
  }

  /** Where the marketer alone said so, the customer is not met any more but under this number. */
  void unsayAllBut(Subject subject, String number) {
    jdbc.sql(
            """
            delete from private_zone.whatsapp_contact
            where zone = ? and customer_id = ? and said and contact <> ?
            """)
        .params(subject.zone().value(), subject.customerId().value(), hash(number))
        .update();
  }

  /** The customer is met under this, too, unless somebody else is. */
  void link(Zone zone, CustomerId customer, String identity) {
    if (find(zone, identity).isEmpty()) {
      insert(zone, identity, customer);
    }
  }

  /** Notes which user id came with a number last. */
  void setUser(Zone zone, String number, @Nullable String user) {
    jdbc.sql(
            """
            update private_zone.whatsapp_contact set used_by = ?
            where zone = ? and contact = ? and used_by is distinct from ?
            """)
        .param(user)
        .params(zone.value(), hash(number))
        .param(user)
        .update();
  }

  void unlink(Subject subject, String identity) {
    jdbc.sql(
            """
            delete from private_zone.whatsapp_contact
            where zone = ? and customer_id = ? and contact = ?
            """)
        .params(subject.zone().value(), subject.customerId().value(), hash(identity))
        .update();
  }

  void delete(Subject subject) {
    jdbc.sql("delete from private_zone.whatsapp_contact where zone = ? and customer_id = ?")
        .params(subject.zone().value(), subject.customerId().value())
        .update();
  }

  String hash(String identity) {
    return vault.pepper("whatsapp-contact", identity);
  }
}
