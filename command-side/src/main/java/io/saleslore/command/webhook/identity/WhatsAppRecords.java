package io.saleslore.command.webhook.identity;

import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.customer.CustomerIndex;
import io.saleslore.command.customer.CustomerIndex.RecordedCustomer;
import io.saleslore.command.customer.Customers;
import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.customer.ToldApart;
import io.saleslore.command.customer.name.PersonName;
import io.saleslore.command.webhook.payload.WhatsAppUser;
import io.saleslore.kernel.customer.CustomerCommand.AddNumber;
import io.saleslore.kernel.customer.CustomerCommand.AddUserId;
import io.saleslore.kernel.customer.CustomerCommand.CorrectCustomer;
import io.saleslore.kernel.customer.CustomerCommand.LoseNumber;
import io.saleslore.kernel.customer.CustomerCommand.MergeCustomer;
import io.saleslore.kernel.customer.CustomerCommand.RecordCustomer;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes into the records of customers what WhatsApp tells of who they are. */
@Component
record WhatsAppRecords(
    WhatsAppContactTable table,
    Customers customers,
    PersonMatcher contacts,
    CustomerIndex index,
    PersonRecords records,
    ToldApart apart,
    Conversations conversations,
    Vault vault,
    CommandGateway commands,
    InstantSource clock) {
  CustomerId record(Zone zone, WhatsAppUser user) {
    var customer = CustomerId.fresh();
    var key = KeyId.of(zone, customer);
    vault.makeKey(key);
    Stream.of(user.userIdentity(), user.phoneIdentity())
        .flatMap(each -> each.stream())
        .forEach(identity -> table.link(zone, customer, identity));
    commands.<Object>sendAndWait(
        new RecordCustomer(
            customer,
            zone,
            vault.seal(key, user.displayName()),
            null,
            null,
            null,
            Industry.UNKNOWN,
            BusinessSize.UNKNOWN,
            clock.instant()));
    if (user.phone() != null) {
      addNumber(zone, customer, user, false);
    }
    return customer;
  }

  /** Puts on record under which user id and username WhatsApp knows the customer, where new. */
  void noteNames(Zone zone, CustomerId customer, WhatsAppUser user) {
    var userId = contacts.newUserId(customer, user.userId());
    var username = contacts.newUsername(customer, user.username());
    if (userId.isPresent() || username.isPresent()) {
      var key = KeyId.of(zone, customer);
      commands.<Object>sendAndWait(
          new AddUserId(
              customer,
              zone,
              userId.map(each -> vault.seal(key, each)).orElse(null),
              username.map(each -> vault.seal(key, each)).orElse(null),
              clock.instant()));
    }
  }

  /**
   * The name in the profile, where the record shows a number in its place, or that there is none.
   */
  void noteName(Zone zone, CustomerId customer, WhatsAppUser user) {
    if (user.name() == null) {
      return;
    }
    var card = customers.open(zone, customer);
    if (card.name().equals(PersonName.UNKNOWN) || card.name().equals(card.phone())) {
      var key = KeyId.of(zone, customer);
      commands.<Object>sendAndWait(
          new CorrectCustomer(
              customer,
              zone,
              vault.seal(key, user.name()),
              sealed(key, card.company()),
              sealed(key, card.phone()),
              sealed(key, card.email()),
              clock.instant()));
    }
  }

  private @Nullable SealedText sealed(KeyId key, @Nullable String text) {
    return text == null ? null : vault.seal(key, text);
  }

  void addNumber(Zone zone, CustomerId customer, WhatsAppUser user, boolean replaces) {
    var phone = phone(zone, customer, user);
    commands.<Object>sendAndWait(new AddNumber(customer, zone, phone, replaces, clock.instant()));
  }

  /** The customer left the number that their record shows, or else the person's. */
  void replaceNumber(Zone zone, CustomerId customer, WhatsAppUser user) {
    boolean hasNumber = customers.open(zone, customer).phone() != null;
    addNumber(zone, hasNumber ? customer : records.mainOf(zone, customer), user, true);
  }

  /** The number that the user shows is the customer's no more. */
  void loseNumber(Zone zone, CustomerId customer, WhatsAppUser user, @Nullable Instant at) {
    var phone = phone(zone, customer, user);
    commands.<Object>sendAndWait(
        new LoseNumber(
            customer,
            zone,
            phone,
            isShown(zone, customer, user),
            at == null ? clock.instant() : at));
  }

  private boolean isShown(Zone zone, CustomerId customer, WhatsAppUser user) {
    var lost = contacts.phone(user.internationalPhone());
    return lost.isPresent() && contacts.phone(customers.open(zone, customer).phone()).equals(lost);
  }

  /** Whether the marketer said that these are two people. */
  boolean areTwo(Zone zone, CustomerId customer, CustomerId other) {
    return apart.are(records.of(new Subject(zone, customer)), records.of(new Subject(zone, other)));
  }

  /**
   * Makes one person of both, unless the marketer said that they are two. The record with a
   * conversation stands for the person; of two, the one recorded first.
   */
  void merge(Zone zone, CustomerId customer, CustomerId other) {
    var two =
        Stream.of(customer, other)
            .map(each -> records.mainOf(zone, each))
            .distinct()
            .sorted(
                Comparator.comparing((CustomerId each) -> conversations.with(zone, each).isEmpty())
                    .thenComparing(each -> recordedAt(zone, each)))
            .toList();
    if (two.size() > 1 && !areTwo(zone, customer, other)) {
      commands.<Object>sendAndWait(
          new MergeCustomer(two.getLast(), zone, two.getFirst(), true, true, clock.instant()));
    }
  }

  /** Whether a customer who shows a number first may be the one who is known by nothing else. */
  boolean mayHaveNumberOf(Zone zone, CustomerId customer, CustomerId holder) {
    return customers.person(zone, customer).phone() == null
        || areCalledAlike(zone, customer, holder);
  }

  boolean areCalledAlike(Zone zone, CustomerId customer, CustomerId other) {
    return isCalled(zone, other, customers.person(zone, customer).name());
  }

  /** Whether the customer is called so; the name of who has none is nobody's. */
  boolean isCalled(Zone zone, CustomerId customer, @Nullable String name) {
    return !Objects.equals(name, PersonName.UNKNOWN)
        && customers.namesOf(zone, customer).stream()
            .anyMatch(each -> PersonName.isSame(each, name));
  }

  /** Whether this record alone is called so, whatever others of the person are called. */
  boolean isRecordCalled(Zone zone, CustomerId customer, @Nullable String name) {
    return !Objects.equals(name, PersonName.UNKNOWN)
        && customers.open(zone, customer).names().stream()
            .anyMatch(each -> PersonName.isSame(each, name));
  }

  private Instant recordedAt(Zone zone, CustomerId customer) {
    return index
        .find(new Subject(zone, customer))
        .map(RecordedCustomer::recordedAt)
        .orElse(Instant.MAX);
  }

  private SealedText phone(Zone zone, CustomerId customer, WhatsAppUser user) {
    return vault.seal(KeyId.of(zone, customer), Objects.requireNonNull(user.internationalPhone()));
  }
}
