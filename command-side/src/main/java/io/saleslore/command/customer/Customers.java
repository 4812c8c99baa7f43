package io.saleslore.command.customer;

import io.saleslore.command.tombstone.Tombstones;
import io.saleslore.kernel.customer.CustomerEvent.CustomerClassified;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.customer.CustomerEvent.CustomerRecorded;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The owner's view of customers: sealed at rest, opened for the owner. */
@Component
@ProcessingGroup("owner-views")
public class Customers {
  private final JdbcClient jdbc;
  private final Tombstones tombstones;
  private final Vault vault;

  Customers(JdbcClient jdbc, Tombstones tombstones, Vault vault) {
    this.jdbc = jdbc;
    this.tombstones = tombstones;
    this.vault = vault;
  }

  /** A customer in the clear; it does not show itself. */
  public record Card(
      CustomerId customerId,
      String name,
      @Nullable String company,
      @Nullable String phone,
      @Nullable String email,
      Industry industry,
      BusinessSize businessSize) {
    /** What they and their company are called. */
    public List<String> names() {
      return company == null ? List.of(name) : List.of(name, company);
    }

    @Override
    public String toString() {
      return "[private customer]";
    }
  }

  /**
   * One customer of the zone, opened.
   *
   * @throws NotYourCustomer if the zone has none such
   * @throws CustomerIsErased if it had
   */
  public Card open(Zone zone, CustomerId customer) {
    return jdbc.sql("select * from private_zone.customer where zone = ? and customer_id = ?")
        .params(zone.value(), customer.value())
        .query((row, _) -> card(zone, row))
        .optional()
        .orElseThrow(() -> missing(zone, customer));
  }

  /**
   * Does nothing if the zone has this customer.
   *
   * @throws NotYourCustomer if not
   * @throws CustomerIsErased if it had
   */
  public void require(Zone zone, CustomerId customer) {
    var found =
        jdbc.sql("select 1 from private_zone.customer where zone = ? and customer_id = ?")
            .params(zone.value(), customer.value())
            .query(Integer.class)
            .optional();
    if (found.isEmpty()) {
      throw missing(zone, customer);
    }
  }

  List<Card> after(Zone zone, UUID cursor, int limit) {
    return jdbc.sql(
            """
            select * from private_zone.customer
            where zone = ? and customer_id > ? order by customer_id limit ?
            """)
        .params(zone.value(), cursor, limit)
        .query((row, _) -> card(zone, row))
        .list();
  }

  /**
   * The zone that has this customer.
   *
   * @throws NotYourCustomer if none has
   */
  public Zone zoneOf(CustomerId customer) {
    return jdbc.sql("select zone from private_zone.customer where customer_id = ?")
        .param(customer.value())
        .query(String.class)
        .optional()
        .map(Zone::new)
        .orElseThrow(NotYourCustomer::new);
  }

  @EventHandler
  void on(CustomerRecorded event) {
    jdbc.sql(
            """
            insert into private_zone.customer
            (customer_id, zone, name, company, phone, email, industry, business_size, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(event.customerId().value(), event.zone().value(), event.name().ciphertext())
        .param(ciphertext(event.company()))
        .param(ciphertext(event.phone()))
        .param(ciphertext(event.email()))
        .params(event.industry().code(), event.businessSize().code(), Timestamp.from(event.at()))
        .update();
  }

  @EventHandler
  void on(CustomerClassified event) {
    jdbc.sql(
            "update private_zone.customer set industry = ?, business_size = ? where customer_id ="
                + " ?")
        .params(event.industry().code(), event.businessSize().code(), event.customerId().value())
        .update();
  }

  @EventHandler
  void on(CustomerForgotten event) {
    tombstones.place(new Subject(event.zone(), event.customerId()), event.customerId());
    jdbc.sql("delete from private_zone.customer where zone = ? and customer_id = ?")
        .params(event.zone().value(), event.customerId().value())
        .update();
  }

  private Rejection missing(Zone zone, CustomerId customer) {
    return tombstones.has(zone, customer) ? new CustomerIsErased() : new NotYourCustomer();
  }

  private Card card(Zone zone, ResultSet row) throws SQLException {
    var id = new CustomerId(row.getObject("customer_id", UUID.class));
    var key = KeyId.of(zone, id);
    return new Card(
        id,
        vault.open(new SealedText(key, row.getString("name"))),
        open(key, row.getString("company")),
        open(key, row.getString("phone")),
        open(key, row.getString("email")),
        Industry.of(row.getString("industry")),
        BusinessSize.of(row.getString("business_size")));
  }

  private @Nullable String open(KeyId key, @Nullable String ciphertext) {
    return ciphertext == null ? null : vault.open(new SealedText(key, ciphertext));
  }

  private static @Nullable String ciphertext(@Nullable SealedText sealed) {
    return sealed == null ? null : sealed.ciphertext();
  }
}
