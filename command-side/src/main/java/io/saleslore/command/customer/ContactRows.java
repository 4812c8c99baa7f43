package io.saleslore.command.customer;

import io.saleslore.command.customer.contact.ContactKind;
import io.saleslore.command.customer.contact.ContactRule;
import io.saleslore.command.customer.contact.ContactStanding;
import io.saleslore.command.customer.contact.HashedContact;
import io.saleslore.command.customer.contact.KnownContacts;
import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.evidence.MergedRecords;
import io.saleslore.command.evidence.StoredIn;
import io.saleslore.kernel.customer.CustomerEvent;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.KeyShredded;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Under what people are known, as it follows from the history: what is sealed in it is opened and
 * hashed anew. Of somebody whose key is gone nothing can be said until they are forgotten.
 */
@Component
@StoredIn("private_zone.contact_hash")
final class ContactRows implements DerivedTable {
  private static final String NEXT = "\n";
  private static final String NOTHING = "";

  private final JdbcClient jdbc;
  private final ContactRule rule;
  private final MergedRecords merged = new MergedRecords();

  ContactRows(JdbcClient jdbc, ContactRule rule) {
    this.jdbc = jdbc;
    this.rule = rule;
  }

  @Override
  public Map<String, String> first() {
    return merged.first();
  }

  /** A customer's contacts are one row. */
  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    event.as(CustomerEvent.class).ifPresent(each -> apply(each, rows));
    merged.apply(event);
  }

  private void apply(CustomerEvent event, Map<String, String> rows) {
    var customer = event.customerId().toString();
    var row = rows.getOrDefault(customer, NOTHING);
    var next = isShredded(row) ? row : after(event, row, rows);
    if (event instanceof CustomerForgotten || next.isEmpty()) {
      rows.remove(customer);
    } else {
      rows.put(customer, next);
    }
  }

  /** Whatever keeps a text closed leaves the customer unchecked, and hides nobody else. */
  private String after(CustomerEvent event, String row, Map<String, String> rows) {
    var contacts = contacts(row);
    try {
      rule.apply(event, contacts, number -> isOfSamePerson(event, number, rows));
      return row(event.zone(), contacts);
    } catch (DataAccessException | UncheckedIOException passing) {
      throw passing;
    } catch (RuntimeException _) {
      return UNDECIDED;
    }
  }

  /** Nobody can tell where another record of the person has been erased since. */
  private boolean isOfSamePerson(
      CustomerEvent event, HashedContact number, Map<String, String> rows) {
    var customer = event.customerId().toString();
    var others =
        merged.of(customer).stream()
            .filter(each -> !each.equals(customer))
            .map(each -> rows.getOrDefault(each, NOTHING))
            .toList();
    if (others.stream().anyMatch(ContactRows::isShredded)) {
      throw new KeyShredded(KeyId.of(event.zone(), event.customerId()));
    }
    return others.stream().anyMatch(each -> contacts(each).has(number));
  }

  private static boolean isShredded(String row) {
    return row.equals(UNDECIDED);
  }

  private static String row(Zone zone, KnownContacts contacts) {
    return contacts.all().entrySet().stream()
        .map(each -> line(zone.value(), each.getKey(), each.getValue()))
        .sorted()
        .collect(Collectors.joining(NEXT));
  }

  private static String line(String zone, HashedContact contact, ContactStanding standing) {
    return DerivedTable.row(
        zone,
        contact.kind().code(),
        contact.hash(),
        standing.told(),
        standing.said(),
        standing.former());
  }

  private static KnownContacts contacts(String row) {
    var contacts = new KnownContacts();
    row.lines()
        .map(line -> line.split("\\|", -1))
        .forEach(
            fields ->
                contacts.put(
                    new HashedContact(ContactKind.of(fields[1]), fields[2]),
                    new ContactStanding(isTrue(fields[3]), isTrue(fields[4]), isTrue(fields[5]))));
    return contacts;
  }

  private static boolean isTrue(String field) {
    return field.equals("true");
  }

  @Override
  public Map<String, String> stored() {
    var rows = new HashMap<String, String>();
    jdbc.sql("select * from private_zone.contact_hash")
        .query(
            row -> {
              var line =
                  DerivedTable.row(
                      row.getString("zone"),
                      row.getString("kind"),
                      row.getString("hash"),
                      row.getBoolean("told"),
                      row.getBoolean("said"),
                      row.getBoolean("former"));
              rows.merge(row.getString("customer_id"), line, ContactRows::and);
            });
    return rows;
  }

  private static String and(String lines, String line) {
    return Stream.concat(lines.lines(), Stream.of(line)).sorted().collect(Collectors.joining(NEXT));
  }
}
