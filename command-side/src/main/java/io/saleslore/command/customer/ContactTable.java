package io.saleslore.command.customer;

import io.saleslore.command.customer.contact.ContactKind;
import io.saleslore.command.customer.contact.ContactRule;
import io.saleslore.command.customer.contact.ContactStanding;
import io.saleslore.command.customer.contact.HashedContact;
import io.saleslore.command.customer.contact.KnownContacts;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of phone numbers, e-mail addresses and names on WhatsApp as peppered hashes, and whose
 * they are.
 */
@Component
record ContactTable(JdbcClient jdbc, ContactRule rule) {
  /** All that the customer has or had. */
  KnownContacts of(CustomerId customer) {
    var contacts = new KnownContacts();
    jdbc.sql(
            """
            select kind, hash, told, said, former from private_zone.contact_hash
            where customer_id = ?
            """)
        .param(customer.value())
        .query(
            row -> {
              contacts.put(
                  new HashedContact(ContactKind.of(row.getString("kind")), row.getString("hash")),
                  new ContactStanding(
                      row.getBoolean("told"), row.getBoolean("said"), row.getBoolean("former")));
            });
    return contacts;
  }

  /** Makes the rows of what was, if they are not, those of what is. */
  void save(
      Subject subject,
      Map<HashedContact, ContactStanding> before,
      Map<HashedContact, ContactStanding> now) {
    before.keySet().stream()
        .filter(each -> !now.containsKey(each))
        .forEach(each -> delete(subject.customerId(), each));
    now.forEach(
        (contact, standing) -> {
          var known = before.get(contact);
          if (known == null) {
            insert(subject, contact, standing);
          } else if (!known.equals(standing)) {
            update(subject.customerId(), contact, standing);
          }
        });
  }

  private void insert(Subject subject, HashedContact contact, ContactStanding standing) {
    jdbc.sql(
            """
            insert into private_zone.contact_hash
            (customer_id, zone, kind, hash, told, said, former) values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(subject.customerId().value(), subject.zone().value())
        .params(contact.kind().code(), contact.hash())
        .params(standing.told(), standing.said(), standing.former())
        .update();
  }

  private void update(CustomerId customer, HashedContact contact, ContactStanding standing) {
    jdbc.sql(
            """
            update private_zone.contact_hash set told = ?, said = ?, former = ?
            where customer_id = ? and kind = ? and hash = ?
            """)
        .params(standing.told(), standing.said(), standing.former())
        .params(customer.value(), contact.kind().code(), contact.hash())
        .update();
  }

  private void delete(CustomerId customer, HashedContact contact) {
    jdbc.sql(
            "delete from private_zone.contact_hash where customer_id = ? and kind = ? and hash = ?")
        .params(customer.value(), contact.kind().code(), contact.hash())
        .update();
  }

  void delete(CustomerId customer) {
    jdbc.sql("delete from private_zone.contact_hash where customer_id = ?")
        .param(customer.value())
        .update();
  }

  /** Whether the customer has this contact now. */
  boolean has(CustomerId customer, ContactKind kind, String contact) {
    return isThere(customer, kind, contact, "not former");
  }

  /** Whether the customer has this contact now, and a marketer alone said so. */
  boolean isOnlySaid(CustomerId customer, ContactKind kind, String contact) {
    return isThere(customer, kind, contact, "not told and not former");
  }

  /** Whether the customer has or had this contact. */
  boolean hadEver(CustomerId customer, ContactKind kind, String contact) {
    return isThere(customer, kind, contact, "true");
  }

  private boolean isThere(CustomerId customer, ContactKind kind, String contact, String also) {
    return isThere(
        "customer_id = ? and kind = ? and hash = ? and " + also,
        customer.value(),
        kind.code(),
        hash(kind, contact));
  }

  /** Whether the customer has any contact of this kind. */
  boolean hasAny(CustomerId customer, ContactKind kind) {
    return isThere("customer_id = ? and kind = ?", customer.value(), kind.code());
  }

  private boolean isThere(String which, Object... parameters) {
    return jdbc.sql("select count(*) from private_zone.contact_hash where " + which)
            .params(parameters)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Under what the customer is known, hashed. */
  Stream<String> hashes(CustomerId customer, ContactKind kind) {
    return jdbc
        .sql("select hash from private_zone.contact_hash where customer_id = ? and kind = ?")
        .params(customer.value(), kind.code())
        .query(String.class)
        .list()
        .stream();
  }

  /**
   * All customers that share a hash with this one; a username may have changed hands.
   *
   * @param orNumber whether a phone number counts, too
   */
  List<Subject> sharing(CustomerId customer, boolean orNumber) {
    return jdbc.sql(
            """
            select distinct other.zone, other.customer_id from private_zone.contact_hash own
            join private_zone.contact_hash other
            on other.kind = own.kind and other.hash = own.hash
            where own.customer_id = ? and not own.former and not other.former
            and own.kind <> 'username' and (? or own.kind <> 'phone')
            order by other.zone, other.customer_id
            """)
        .params(customer.value(), orNumber)
        .query((row, _) -> subject(row))
        .list();
  }

  /** All others of the zone that have or had a contact of this kind in common with this one. */
  Stream<Subject> everSharing(Subject subject, ContactKind kind) {
    return jdbc
        .sql(
            """
            select distinct other.zone, other.customer_id from private_zone.contact_hash own
            join private_zone.contact_hash other
            on other.kind = own.kind and other.hash = own.hash and other.zone = own.zone
            where own.customer_id = ? and own.kind = ? and other.customer_id <> own.customer_id
            order by other.zone, other.customer_id
            """)
        .params(subject.customerId().value(), kind.code())
        .query((row, _) -> subject(row))
        .list()
        .stream();
  }

  Stream<Subject> having(ContactKind kind, String contact) {
    return jdbc
        .sql(
            """
            select zone, customer_id from private_zone.contact_hash
            where kind = ? and hash = ? order by zone, customer_id
            """)
        .params(kind.code(), hash(kind, contact))
        .query((row, _) -> subject(row))
        .list()
        .stream();
  }

  /** Whose the contact is now in a zone. */
  List<Subject> holders(Zone zone, ContactKind kind, String contact) {
    return holders(zone, new HashedContact(kind, hash(kind, contact)));
  }

  /** Whose the contact is now in a zone. */
  List<Subject> holders(Zone zone, HashedContact contact) {
    return jdbc.sql(
            """
            select zone, customer_id from private_zone.contact_hash
            where zone = ? and kind = ? and hash = ? and not former order by customer_id
            """)
        .params(zone.value(), contact.kind().code(), contact.hash())
        .query((row, _) -> subject(row))
        .list();
  }

  private String hash(ContactKind kind, String contact) {
    return rule.hash(kind, contact);
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return new Subject(
        new Zone(row.getString("zone")), new CustomerId(row.getObject("customer_id", UUID.class)));
  }
}
