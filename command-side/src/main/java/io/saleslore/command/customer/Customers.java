package io.saleslore.command.customer;

import io.saleslore.command.FilteredRead;
import io.saleslore.command.tombstone.Tombstones;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The owner's view of customers: sealed at rest, opened for the owner. */
@Component
public record Customers(
    CustomerTable table,
    CustomerIndex index,
    PersonRecords records,
    Tombstones tombstones,
    Vault vault) {
  /** A customer in the clear; it does not show itself. */
  public record Card(
      CustomerId customerId,
      String name,
      @Nullable String company,
      @Nullable String phone,
      @Nullable String email,
      Industry industry,
      BusinessSize businessSize,
      @Nullable CustomerId mergedInto) {
    /** What they and their company are called. */
    public List<String> names() {
      return company == null ? List.of(name) : List.of(name, company);
    }

    /** The same, and what another record of the person says where this one says nothing. */
    Card completedBy(Card other) {
      return new Card(
          customerId,
          name,
          company == null ? other.company : company,
          phone == null ? other.phone : phone,
          email == null ? other.email : email,
          industry == Industry.UNKNOWN ? other.industry : industry,
          businessSize == BusinessSize.UNKNOWN ? other.businessSize : businessSize,
          mergedInto);
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
    return table.find(zone, customer).map(this::open).orElseThrow(() -> missing(zone, customer));
  }

  /**
   * Who the customer is by all records that were merged.
   *
   * @throws NotYourCustomer if the zone has none such
   * @throws CustomerIsErased if it had
   */
  public Card person(Zone zone, CustomerId customer) {
    return cards(zone, customer)
        .reduce(Card::completedBy)
        .orElseThrow(() -> missing(zone, customer));
  }

  /** What the person and their companies are called in all records that were merged. */
  public List<String> namesOf(Zone zone, CustomerId customer) {
    return cards(zone, customer).flatMap(each -> each.names().stream()).distinct().toList();
  }

  private Stream<Card> cards(Zone zone, CustomerId customer) {
    return records.of(new Subject(zone, customer)).stream()
        .flatMap(each -> table.find(zone, each.customerId()).stream())
        .map(this::open);
  }

  /**
   * Does nothing if the zone has this customer.
   *
   * @throws NotYourCustomer if not
   * @throws CustomerIsErased if it had
   */
  public void require(Zone zone, CustomerId customer) {
    if (index.find(new Subject(zone, customer)).isEmpty()) {
      throw missing(zone, customer);
    }
  }

  /** These customers of the zone, opened, by their ids. */
  public Map<CustomerId, Card> open(Zone zone, Collection<CustomerId> customers) {
    return table.find(zone, customers).stream()
        .map(each -> card(each, vault::show))
        .collect(Collectors.toMap(Card::customerId, Function.identity()));
  }

  /**
   * The next customers of a zone that are wanted behind one of them, those first that were recorded
   * last; merged records are left out.
   */
  public List<Card> after(Zone zone, CustomerFilter filter, UUID cursor, int count) {
    return FilteredRead.of(
        cursor,
        (behind, some) -> table.after(zone, behind, some),
        each -> each.customerId().value(),
        rows -> wanted(rows, filter),
        count);
  }

  private List<Card> wanted(List<CustomerTable.SealedCustomer> rows, CustomerFilter filter) {
    return rows.stream()
        .filter(each -> filter.accepts(each.industry(), each.businessSize()))
        .map(each -> card(each, vault::show))
        .filter(filter::accepts)
        .toList();
  }

  /**
   * The zone that has this customer.
   *
   * @throws NotYourCustomer if none has
   */
  public Zone zoneOf(CustomerId customer) {
    return index.zoneOf(customer).orElseThrow(NotYourCustomer::new);
  }

  private Rejection missing(Zone zone, CustomerId customer) {
    return tombstones.has(zone, customer) ? new CustomerIsErased() : new NotYourCustomer();
  }

  private Card open(CustomerTable.SealedCustomer sealed) {
    return card(sealed, vault::open);
  }

  private static Card card(
      CustomerTable.SealedCustomer sealed, Function<SealedText, String> opener) {
    return new Card(
        sealed.customerId(),
        opener.apply(sealed.name()),
        opened(sealed.company(), opener),
        opened(sealed.phone(), opener),
        opened(sealed.email(), opener),
        sealed.industry(),
        sealed.businessSize(),
        sealed.mergedInto());
  }

  private static @Nullable String opened(
      @Nullable SealedText sealed, Function<SealedText, String> opener) {
    return sealed == null ? null : opener.apply(sealed);
  }
}
