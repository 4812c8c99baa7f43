package io.saleslore.command.customer;

import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of phone numbers, e-mail addresses and names on WhatsApp as peppered hashes, and whose
 * they are.
 */
@Component
record ContactTable(JdbcClient jdbc, Vault vault) {
  /**
   * The contact is the customer's, also if it was before and was lost.
   *
   * @param told whether WhatsApp told it, so that a marketer's correction leaves it there
   */
  void insert(Subject subject, ContactKind kind, String contact, boolean told) {
    var customer = subject.customerId().value();
    int known =
        jdbc.sql(
                """
                update private_zone.contact_hash
                set former = false, told = (told or ?), said = (said or ?)
                where customer_id = ? and kind = ? and hash = ?
                """)
            .params(told, !told, customer, kind.code(), hash(kind, contact))
            .update();
    if (known == 0) {
      jdbc.sql(
              """
              insert into private_zone.contact_hash
              (customer_id, zone, kind, hash, told, said, former) values (?, ?, ?, ?, ?, ?, false)
              """)
          .params(customer, subject.zone().value(), kind.code(), hash(kind, contact), told, !told)
          .update();
    }
  }

  /** The contact was the customer's: they are found by it, and taken for nobody else. */
  void lose(Subject subject, ContactKind kind, String contact) {
    insert(subject, kind, contact, true);
    jdbc.sql(
            """
            update private_zone.contact_hash set former = true
            where customer_id = ? and kind = ? and hash = ?
            """)
        .params(subject.customerId().value(), kind.code(), hash(kind, contact))
        .update();
  }

  /**
   * Takes back the numbers that a marketer said: what WhatsApp told as well was the customer's, and
   * what it alone told stays.
   */
  void unsayNumbers(CustomerId customer) {
    jdbc.sql(
            """
            update private_zone.contact_hash set former = true, said = false
            where customer_id = ? and kind = 'phone' and told and said
            """)
        .param(customer.value())
        .update();
    jdbc.sql(
            """
            delete from private_zone.contact_hash
            where customer_id = ? and kind = 'phone' and not told and not former
            """)
        .param(customer.value())
        .update();
  }

  /** The addresses that a marketer said were the customer's: nothing else shows whose they are. */
  void unsayAddresses(CustomerId customer) {
    jdbc.sql(
            """
            update private_zone.contact_hash set former = true, said = false
            where customer_id = ? and kind = 'email' and said
            """)
        .param(customer.value())
        .update();
  }

  void delete(CustomerId customer) {
    jdbc.sql("delete from private_zone.contact_hash where customer_id = ?")
        .param(customer.value())
        .update();
  }

  /** Whether the customer has this contact now. */
  boolean has(CustomerId customer, ContactKind kind, String contact) {
    return isThere(
        "customer_id = ? and kind = ? and hash = ? and not former",
        customer.value(),
        kind.code(),
        hash(kind, contact));
  }

  /** Whether the customer has this contact now, and a marketer alone said so. */
  boolean isOnlySaid(CustomerId customer, ContactKind kind, String contact) {
    return isThere(
        "customer_id = ? and kind = ? and hash = ? and not told and not former",
        customer.value(),
        kind.code(),
        hash(kind, contact));
  }

  /** Whether the customer has or had this contact. */
  boolean hadEver(CustomerId customer, ContactKind kind, String contact) {
    return isThere(
        "customer_id = ? and kind = ? and hash = ?",
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

  /** All customers that share a hash with this one; a username may have changed hands. */
  List<Subject> sharing(CustomerId customer) {
    return jdbc.sql(
            """
            select distinct other.zone, other.customer_id from private_zone.contact_hash own
            join private_zone.contact_hash other
            on other.kind = own.kind and other.hash = own.hash
            where own.customer_id = ? and not own.former and not other.former
            and own.kind <> 'username'
            order by other.zone, other.customer_id
            """)
        .param(customer.value())
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
    return jdbc.sql(
            """
            select zone, customer_id from private_zone.contact_hash
            where zone = ? and kind = ? and hash = ? and not former order by customer_id
            """)
        .params(zone.value(), kind.code(), hash(kind, contact))
        .query((row, _) -> subject(row))
        .list();
  }

  private String hash(ContactKind kind, String contact) {
    return vault.pepper("contact/" + kind.code(), contact);
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return new Subject(
        new Zone(row.getString("zone")), new CustomerId(row.getObject("customer_id", UUID.class)));
  }
}
