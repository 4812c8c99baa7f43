package io.saleslore.command.webhook.identity;

import static java.util.stream.Collectors.toCollection;

import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of numbers and user ids under which a zone's customers are or were known on WhatsApp,
 * kept as keyed hashes.
 */
@Component
record WhatsAppContactTable(JdbcClient jdbc, Vault vault) {
  /** Until when a customer is met under what they have now. */
  private static final Instant STILL = Instant.parse("9999-12-31T00:00:00Z");

  private static final String FOUND =
      """
      select customer_id, used_by, left_at from private_zone.whatsapp_contact
      where zone = ? and contact = ?
      """;

  /** Whose it is now. */
  Optional<KnownContact> holder(Zone zone, String identity) {
    return heldAt(zone, identity, STILL);
  }

  /** Whose it was at a time: who left it first since then, or else who has it now. */
  Optional<KnownContact> heldAt(Zone zone, String identity, Instant at) {
    return jdbc.sql(FOUND + "and left_at >= ? order by left_at fetch first 1 row only")
        .params(zone.value(), hash(identity))
        .param(timestamp(at))
        .query((row, _) -> known(row))
        .optional();
  }

  /** Whose it is now, or was last. */
  Optional<KnownContact> last(Zone zone, String identity) {
    return jdbc.sql(FOUND + "order by left_at desc fetch first 1 row only")
        .params(zone.value(), hash(identity))
        .query((row, _) -> known(row))
        .optional();
  }

  /** When customers left it. */
  NavigableSet<Instant> leftAt(Zone zone, String identity) {
    return jdbc
        .sql(FOUND)
        .params(zone.value(), hash(identity))
        .query((row, _) -> row.getTimestamp(3).toInstant())
        .list()
        .stream()
        .filter(at -> !at.equals(STILL))
        .collect(toCollection(TreeSet::new));
  }

  private static KnownContact known(ResultSet row) throws SQLException {
    var leftAt = row.getTimestamp(3).toInstant();
    return new KnownContact(
        new CustomerId(row.getObject(1, UUID.class)),
        row.getString(2),
        leftAt.equals(STILL) ? null : leftAt);
  }

  /** The table knows no later time than the one that means still. */
  private static Timestamp timestamp(Instant at) {
    return Timestamp.from(at.isAfter(STILL) ? STILL : at);
  }

  /**
   * Adds an identity.
   *
   * @throws org.springframework.dao.DuplicateKeyException if the zone has a customer under it
   */
  void insert(Zone zone, String identity, CustomerId customer) {
    jdbc.sql(
            """
            insert into private_zone.whatsapp_contact (zone, contact, customer_id, left_at)
            values (?, ?, ?, ?)
            """)
        .params(zone.value(), hash(identity), customer.value(), Timestamp.from(STILL))
        .update();
  }

  /** The marketer says that the customer has the number; somebody else who is met there stays. */
  void say(Zone zone, CustomerId customer, String number) {
    if (holder(zone, number).isEmpty()) {
      link(zone, customer, number);
      setSaid(zone, customer, number, true);
    }
  }

  /** The customer has written from it, so that it is theirs whatever the marketer says. */
  void tell(Zone zone, CustomerId customer, String number) {
    link(zone, customer, number);
    setSaid(zone, customer, number, false);
  }

  private void setSaid(Zone zone, CustomerId customer, String number, boolean said) {
    jdbc.sql(
            """
            update private_zone.whatsapp_contact set said = ?
            where zone = ? and customer_id = ? and contact = ? and left_at = ?
            """)
        .param(said)
        .params(zone.value(), customer.value(), hash(number))
        .param(Timestamp.from(STILL))
        .update();
  }

  /** Where the marketer alone said so, the customer is not met any more but under this number. */
  void unsayAllBut(Subject subject, String number) {
    jdbc.sql(
            """
            delete from private_zone.whatsapp_contact
            where zone = ? and customer_id = ? and said and contact <> ? and left_at = ?
            """)
        .params(subject.zone().value(), subject.customerId().value(), hash(number))
        .param(Timestamp.from(STILL))
        .update();
  }

  /** The customer is met under this, too, unless somebody else is. */
  void link(Zone zone, CustomerId customer, String identity) {
    if (holder(zone, identity).isEmpty()) {
      insert(zone, identity, customer);
    }
  }

  /** Notes which user id came with a number last, while it was the same customer's as then. */
  void setUser(Zone zone, String number, Instant at, @Nullable String user) {
    var contact = hash(number);
    jdbc.sql(
            """
            update private_zone.whatsapp_contact set used_by = ?
            where zone = ? and contact = ? and used_by is distinct from ? and left_at =
            (select min(left_at) from private_zone.whatsapp_contact
            where zone = ? and contact = ? and left_at >= ?)
            """)
        .param(user)
        .params(zone.value(), contact)
        .param(user)
        .params(zone.value(), contact, timestamp(at))
        .update();
  }

  /** Since then it is the customer's no more, and free for whoever comes under it. */
  void leave(Subject subject, String identity, Instant at) {
    var contact = hash(identity);
    jdbc.sql(
            """
            delete from private_zone.whatsapp_contact
            where zone = ? and contact = ? and left_at = ?
            """)
        .params(subject.zone().value(), contact, timestamp(at))
        .update();
    jdbc.sql(
            """
            update private_zone.whatsapp_contact set left_at = ?
            where zone = ? and customer_id = ? and contact = ? and left_at = ?
            """)
        .param(timestamp(at))
        .params(subject.zone().value(), subject.customerId().value(), contact)
        .param(Timestamp.from(STILL))
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
