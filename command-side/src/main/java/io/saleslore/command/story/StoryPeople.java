package io.saleslore.command.story;

import io.saleslore.command.customer.CustomerIsErased;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.customer.KnownPerson;
import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.seal.Vault;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who a story is about: hashes that stand for them, and the names that its text may contain. */
@Component
record StoryPeople(Customers customers, PersonMatcher contacts, Zones zones, Vault vault) {
  /**
   * The customer in the clear, by all records of the person.
   *
   * @throws KeyShredded if they were erased
   */
  KnownPerson customer(Zone zone, CustomerId customer) {
    try {
      return customers.known(zone, customer);
    } catch (CustomerIsErased _) {
      throw new KeyShredded(KeyId.of(zone, customer));
    }
  }

  /** Stands for who owns the zone now. */
  String marketerHash(Zone zone) {
    return vault.pepper("marketer", marketerOf(zone).value());
  }

  /** The same for a person in every zone. */
  String customerHash(Customers.Card customer) {
    return vault.pepper("customer", contacts.identity(customer));
  }

  /** The same for a company in every zone; null where none is known. */
  @Nullable String companyHash(Customers.Card customer) {
    var company = customer.company();
    return company == null
        ? null
        : vault.pepper("company", company.strip().toLowerCase(Locale.ROOT));
  }

  /** Names that the text may contain: those of the customer and of the marketers. */
  List<String> names(KnownPerson customer, Zone zone) {
    return Stream.of(
            customer.names().stream(),
            zones.nameOf(zone).stream(),
            zones.nameOf(marketerOf(zone)).stream())
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  private Zone marketerOf(Zone zone) {
    return zones.ownerOf(zone).map(StaffId::zone).orElse(zone);
  }
}
