package io.saleslore.command.customer;

import io.saleslore.command.FilteredRead;
import io.saleslore.command.customer.name.PersonName;
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
import java.util.Optional;
import java.util.Set;
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

    /** How much it tells of the customer. */
    int told() {
      return (int)
          Stream.of(
                  hasName(),
                  company != null,
                  phone != null,
                  email != null,
                  industry != Industry.UNKNOWN,
                  businessSize != BusinessSize.UNKNOWN)
              .filter(each -> each)
              .count();
    }

    private boolean hasName() {
      return !name.equals(PersonName.UNKNOWN) && name.codePoints().anyMatch(Character::isLetter);
    }

    /** The same, and what another record of the person says where this one says nothing. */
    Card completedBy(Card other) {
      return new Card(
          customerId,
          hasName() || !other.hasName() ? name : other.name,
          company == null ? other.company : company,
          phone == null ? other.phone : phone,
          email == null ? other.email : email,
          industry == Industry.UNKNOWN ? other.industry : industry,
          businessSize == BusinessSize.UNKNOWN ? other.businessSize : businessSize,
          mergedInto);
    }

    /** The same under the id of another record of the person. */
    Card under(Card other) {
      return new Card(
          other.customerId, name, company, phone, email, industry, businessSize, other.mergedInto);
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
   * The customer as the owner is shown them: by all records of the person, or by one alone that was
   * merged into another.
   *
   * @throws NotYourCustomer if the zone has none such
   * @throws CustomerIsErased if it had
   */
  public Card shown(Zone zone, CustomerId customer) {
    var own = open(zone, customer);
    return own.mergedInto() == null ? person(zone, customer) : own;
  }

  /**
   * Who the customer is by all records that were merged.
   *
   * @throws NotYourCustomer if the zone has none such
   * @throws CustomerIsErased if it had
   */
  public Card person(Zone zone, CustomerId customer) {
    return known(zone, customer).card();
  }

  /** What the person and their companies are called in all records that were merged. */
  public List<String> namesOf(Zone zone, CustomerId customer) {
    return person(zone, customer, vault::open).map(KnownPerson::names).orElse(List.of());
  }

  /**
   * The person with each of their records.
   *
   * @throws NotYourCustomer if the zone has none such
   * @throws CustomerIsErased if it had
   */
  public KnownPerson known(Zone zone, CustomerId customer) {
    return person(zone, customer, vault::open).orElseThrow(() -> missing(zone, customer));
  }

  private Optional<KnownPerson> person(
      Zone zone, CustomerId customer, Function<SealedText, String> opener) {
    var rows =
        records.of(new Subject(zone, customer)).stream()
            .flatMap(each -> table.find(zone, each.customerId()).stream())
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(person(rows, opener));
  }

  private static KnownPerson person(
      List<SealedCustomer> rows, Function<SealedText, String> opener) {
    return KnownPerson.of(
        rows.stream().map(each -> card(each, opener)).toList(), rows.getFirst().saidWhole());
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

  /** Who these customers of the zone are, by their ids. */
  public Map<CustomerId, KnownPerson> people(Zone zone, Collection<CustomerId> customers) {
    if (customers.isEmpty()) {
      return Map.of();
    }
    var merged = records.merged(zone);
    return table.find(zone, customers).stream()
        .collect(Collectors.toMap(each -> each.customerId(), each -> shown(zone, each, merged)));
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
        rows -> wanted(zone, rows, filter),
        count);
  }

  /** How many customers are wanted, as far as codes tell; null where words are looked for. */
  public @Nullable Long count(Zone zone, CustomerFilter filter) {
    return filter.isCodesOnly()
        ? table.count(zone, filter.industry(), filter.businessSize())
        : null;
  }

  private List<Card> wanted(Zone zone, List<SealedCustomer> rows, CustomerFilter filter) {
    var merged = records.merged(zone);
    return rows.stream()
        .filter(each -> merged.contains(each.customerId()) || filter.accepts(each))
        .map(each -> shown(zone, each, merged))
        .filter(filter::accepts)
        .map(KnownPerson::card)
        .toList();
  }

  private KnownPerson shown(Zone zone, SealedCustomer row, Set<CustomerId> merged) {
    return Optional.of(row.customerId())
        .filter(merged::contains)
        .flatMap(each -> person(zone, each, vault::show))
        .orElseGet(() -> person(List.of(row), vault::show));
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

  private Card open(SealedCustomer sealed) {
    return card(sealed, vault::open);
  }

  private static Card card(SealedCustomer sealed, Function<SealedText, String> opener) {
    var words = sealed.words();
    return new Card(
        sealed.customerId(),
        opener.apply(words.name()),
        opened(words.company(), opener),
        opened(words.phone(), opener),
        opened(words.email(), opener),
        sealed.industry(),
        sealed.businessSize(),
        sealed.mergedInto());
  }

  private static @Nullable String opened(
      @Nullable SealedText sealed, Function<SealedText, String> opener) {
    return sealed == null ? null : opener.apply(sealed);
  }
}
