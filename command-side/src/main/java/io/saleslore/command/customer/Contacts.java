package io.saleslore.command.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.customer.CustomerEvent.CustomerRecorded;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What makes a person the same in every zone: phone number or e-mail address, as peppered hashes
 * that are deleted when the customer is forgotten.
 */
@Component
@ProcessingGroup("owner-views")
public class Contacts {
  private static final int ENOUGH_DIGITS = 7;
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private final JdbcClient jdbc;
  private final Vault vault;
  private final String region;

  /** Numbers without a country's code are numbers of this region (ISO 3166, such as US). */
  Contacts(JdbcClient jdbc, Vault vault, @Value("${saleslore.phone-region:US}") String region) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.region = region;
  }

  /** Who a customer is wherever they are recorded; without phone and e-mail, one of their own. */
  public String identity(Customers.Card customer) {
    return phone(customer.phone())
        .or(() -> email(customer.email()))
        .orElseGet(() -> customer.customerId().toString());
  }

  /** The number in E.164, such as {@code +12025550142}, or its bare digits where they are many. */
  public Optional<String> phone(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(NUMBERS.format(NUMBERS.parse(text, region), PhoneNumberFormat.E164));
    } catch (NumberParseException e) {
      var digits = text.replaceAll("[^0-9]", "");
      return digits.length() < ENOUGH_DIGITS ? Optional.empty() : Optional.of(digits);
    }
  }

  /** The address in lower case without blanks around it. */
  public Optional<String> email(@Nullable String text) {
    return text == null || text.indexOf('@') < 0
        ? Optional.empty()
        : Optional.of(text.strip().toLowerCase(Locale.ROOT));
  }

  /** The customer, and every other one with the same phone number or e-mail address. */
  public List<Subject> sameAs(Subject subject) {
    var others =
        jdbc.sql(
                """
                select distinct other.zone, other.customer_id from private_zone.contact_hash own
                join private_zone.contact_hash other
                on other.kind = own.kind and other.hash = own.hash
                where own.customer_id = ? order by other.zone, other.customer_id
                """)
            .param(subject.customerId().value())
            .query(
                (row, _) ->
                    new Subject(
                        new Zone(row.getString(1)), new CustomerId(row.getObject(2, UUID.class))))
            .list();
    return Stream.concat(Stream.of(subject), others.stream()).distinct().toList();
  }

  /** Everybody with this phone number or this e-mail address; null is nobody's. */
  public List<Subject> having(@Nullable String phone, @Nullable String email) {
    return Stream.concat(
            phone(phone).stream().flatMap(same -> hashed("phone", same)),
            email(email).stream().flatMap(same -> hashed("email", same)))
        .distinct()
        .toList();
  }

  private Stream<Subject> hashed(String kind, String same) {
    return jdbc
        .sql(
            """
            select zone, customer_id from private_zone.contact_hash
            where kind = ? and hash = ? order by zone, customer_id
            """)
        .params(kind, vault.pepper("contact/" + kind, same))
        .query(
            (row, _) ->
                new Subject(
                    new Zone(row.getString(1)), new CustomerId(row.getObject(2, UUID.class))))
        .list()
        .stream();
  }

  @EventHandler
  void on(CustomerRecorded event) {
    phone(opened(event.phone())).ifPresent(same -> remember(event, "phone", same));
    email(opened(event.email())).ifPresent(same -> remember(event, "email", same));
  }

  @EventHandler
  void on(CustomerForgotten event) {
    jdbc.sql("delete from private_zone.contact_hash where customer_id = ?")
        .param(event.customerId().value())
        .update();
  }

  private @Nullable String opened(@Nullable SealedText sealed) {
    return sealed == null ? null : vault.open(sealed);
  }

  private void remember(CustomerRecorded event, String kind, String same) {
    jdbc.sql(
            """
            insert into private_zone.contact_hash (customer_id, zone, kind, hash)
            values (?, ?, ?, ?)
            """)
        .params(event.customerId().value(), event.zone().value(), kind)
        .param(vault.pepper("contact/" + kind, same))
        .update();
  }
}
