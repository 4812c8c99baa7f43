package io.saleslore.command.customer;

import io.saleslore.command.customer.SealedCustomer.SealedWords;
import io.saleslore.kernel.customer.CustomerEvent.CustomerClassified;
import io.saleslore.kernel.customer.CustomerEvent.CustomerCorrected;
import io.saleslore.kernel.customer.CustomerEvent.CustomerNumberAdded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerRecorded;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of customers, one row for each; what is personal in it stays sealed. */
@Component
record CustomerTable(JdbcClient jdbc) {
  private static final String COUNTED =
      """
      select count(*) from private_zone.customer where zone = :zone and merged_into is null
      and (cast(:industry as varchar) is null or industry = :industry)
      and (cast(:size as varchar) is null or business_size = :size)
      """;

  void insert(CustomerRecorded event) {
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

  void correct(CustomerCorrected event) {
    jdbc.sql(
            """
            update private_zone.customer set name = ?, company = ?, phone = ?, email = ?,
            said_whole = true where customer_id = ?
            """)
        .param(event.name().ciphertext())
        .param(ciphertext(event.company()))
        .param(ciphertext(event.phone()))
        .param(ciphertext(event.email()))
        .param(event.customerId().value())
        .update();
  }

  void classify(CustomerClassified event) {
    jdbc.sql(
            """
            update private_zone.customer set industry = ?, business_size = ?
            where customer_id = ?
            """)
        .params(event.industry().code(), event.businessSize().code(), event.customerId().value())
        .update();
  }

  /** The number is shown where there is none, or where the customer left the one there is. */
  void addNumber(CustomerNumberAdded event) {
    jdbc.sql(
            """
            update private_zone.customer set phone = case when ? then ? else coalesce(phone, ?) end
            where customer_id = ?
            """)
        .params(event.replaces(), event.phone().ciphertext(), event.phone().ciphertext())
        .param(event.customerId().value())
        .update();
  }

  /** No number is shown until another one is told. */
  void hidePhone(CustomerId customer) {
    jdbc.sql("update private_zone.customer set phone = null where customer_id = ?")
        .param(customer.value())
        .update();
  }

  /** What the record that stands says may be less than what is known now. */
  void merge(CustomerId customer, CustomerId into) {
    link(customer, into);
    jdbc.sql("update private_zone.customer set said_whole = false where customer_id = ?")
        .param(into.value())
        .update();
  }

  void unmerge(CustomerId customer) {
    link(customer, null);
  }

  private void link(CustomerId customer, @Nullable CustomerId into) {
    jdbc.sql("update private_zone.customer set merged_into = ? where customer_id = ?")
        .param(1, into == null ? null : into.value(), Types.OTHER)
        .param(2, customer.value())
        .update();
  }

  /** What was merged with the customer stands for itself then. */
  void delete(Zone zone, CustomerId customer) {
    jdbc.sql("update private_zone.customer set merged_into = null where merged_into = ?")
        .param(customer.value())
        .update();
    jdbc.sql("delete from private_zone.customer where zone = ? and customer_id = ?")
        .params(zone.value(), customer.value())
        .update();
  }

  Optional<SealedCustomer> find(Zone zone, CustomerId customer) {
    return jdbc.sql("select * from private_zone.customer where zone = ? and customer_id = ?")
        .params(zone.value(), customer.value())
        .query((row, _) -> customer(zone, row))
        .optional();
  }

  List<SealedCustomer> find(Zone zone, Collection<CustomerId> customers) {
    return customers.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select * from private_zone.customer
                where zone = :zone and customer_id in (:customers)
                """)
            .param("zone", zone.value())
            .param("customers", customers.stream().map(CustomerId::value).toList())
            .query((row, _) -> customer(zone, row))
            .list();
  }

  List<SealedCustomer> after(Zone zone, UUID cursor, int limit) {
    return jdbc.sql(
            """
            select * from private_zone.customer
            where zone = ? and merged_into is null and customer_id < ?
            order by customer_id desc limit ?
            """)
        .params(zone.value(), cursor, limit)
        .query((row, _) -> customer(zone, row))
        .list();
  }

  /** How many customers of these codes a zone shows; merged records are left out. */
  long count(Zone zone, @Nullable Industry industry, @Nullable BusinessSize size) {
    return jdbc.sql(COUNTED)
        .param("zone", zone.value())
        .param("industry", industry == null ? null : industry.code())
        .param("size", size == null ? null : size.code())
        .query(Long.class)
        .single();
  }

  private static SealedCustomer customer(Zone zone, ResultSet row) throws SQLException {
    var id = new CustomerId(row.getObject("customer_id", UUID.class));
    return new SealedCustomer(
        id,
        words(KeyId.of(zone, id), row),
        Industry.of(row.getString("industry")),
        BusinessSize.of(row.getString("business_size")),
        row.getObject("merged_into", UUID.class) instanceof UUID into ? new CustomerId(into) : null,
        row.getBoolean("said_whole"));
  }

  private static SealedWords words(KeyId key, ResultSet row) throws SQLException {
    return new SealedWords(
        new SealedText(key, row.getString("name")),
        sealed(key, row.getString("company")),
        sealed(key, row.getString("phone")),
        sealed(key, row.getString("email")));
  }

  private static @Nullable SealedText sealed(KeyId key, @Nullable String ciphertext) {
    return ciphertext == null ? null : new SealedText(key, ciphertext);
  }

  private static @Nullable String ciphertext(@Nullable SealedText sealed) {
    return sealed == null ? null : sealed.ciphertext();
  }
}
