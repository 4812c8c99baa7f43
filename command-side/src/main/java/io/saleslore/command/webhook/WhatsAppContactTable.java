package io.saleslore.command.webhook;

import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.Vault;
import java.sql.Timestamp;
import java.time.Instant;
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
   * @param leftAt since when it is the customer's no more; null while it is
   */
  record Known(CustomerId customer, @Nullable String usedBy, @Nullable Instant leftAt) {
    /** Whoever has this and nothing else is known of it. */
    static Known of(CustomerId customer) {
      return new Known(customer, null, null);
    }

    /** Whether it was the customer's at that time. */
    boolean isHeldAt(Instant at) {
      return leftAt == null || !at.isAfter(leftAt);
    }

    /** Whether the number came with another user id than this one before. */
    boolean isUsedByAnother(String user) {
      return usedBy != null && !usedBy.equals(user);
    }
  }

  /** Whose it is now. */
  Optional<Known> holder(Zone zone, String identity) {
    return find(zone, identity).filter(known -> known.leftAt() == null);
  }

  /** Whose it is, or was last. */
  Optional<Known> find(Zone zone, String identity) {
    return jdbc.sql(
            """
            select customer_id, used_by, left_at from private_zone.whatsapp_contact
            where zone = ? and contact = ?
            """)
        .params(zone.value(), hash(identity))
        .query(
            (row, _) ->
                new Known(
                    new CustomerId(row.getObject(1, UUID.class)),
                    row.getString(2),
                    row.getTimestamp(3) == null ? null : row.getTimestamp(3).toInstant()))
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
    if (holder(zone, number).isEmpty()) {
      link(zone, customer, number);
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
    if (holder(zone, identity).isEmpty()) {
      jdbc.sql("delete from private_zone.whatsapp_contact where zone = ? and contact = ?")
          .params(zone.value(), hash(identity))
          .update();
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

  /** Since then it is the customer's no more, and free for whoever comes under it. */
  void leave(Subject subject, String identity, Instant at) {
    jdbc.sql(
            """
            update private_zone.whatsapp_contact set left_at = ?
            where zone = ? and customer_id = ? and contact = ?
            """)
        .param(Timestamp.from(at))
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
