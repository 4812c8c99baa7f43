package io.saleslore.command.webhook.identity;

import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.webhook.payload.WhatsAppUser;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells which of several people who share a number, as their marketer says, writes from it. */
@Component
record SharedNumbers(PersonMatcher contacts, PersonRecords records, WhatsAppRecords customers) {
  /**
   * Who writes from the user's number.
   *
   * @param byUser whose the user id is
   * @param byPhone whose the number is, as far as one person has it
   */
  Optional<KnownContact> writer(
      Zone zone, WhatsAppUser user, Optional<KnownContact> byUser, Optional<KnownContact> byPhone) {
    var holders = contacts.holders(zone, user.internationalPhone());
    var writer = person(zone, user, byUser, byPhone, people(holders));
    return byUser.isPresent() || holders.size() <= 1
        ? writer
        : writer.map(known -> recordOf(zone, user, known, holders));
  }

  /** Whether several people have the user's number, and no user id says who of them it is. */
  boolean isAnybodys(Zone zone, WhatsAppUser user) {
    return user.userId() == null && sharing(zone, user).size() > 1;
  }

  /** All people who have the user's number, each by the record that stands for them. */
  List<CustomerId> sharing(Zone zone, WhatsAppUser user) {
    return people(contacts.holders(zone, user.internationalPhone()));
  }

  private Optional<KnownContact> person(
      Zone zone,
      WhatsAppUser user,
      Optional<KnownContact> byUser,
      Optional<KnownContact> byPhone,
      List<CustomerId> people) {
    if (people.size() <= 1) {
      return byPhone.or(
          () ->
              people.stream()
                  .filter(each -> mayWrite(zone, each, user, byUser))
                  .map(KnownContact::of)
                  .findFirst());
    }
    return (byUser.isPresent()
            ? among(zone, people, byUser.get())
            : among(zone, people, user, byPhone))
        .map(KnownContact::of);
  }

  /**
   * Several records of one person may have the number, and be two people's when they are taken
   * apart: the one alone that is called so, else the first without a user id where the number came
   * with another one before.
   */
  private KnownContact recordOf(
      Zone zone, WhatsAppUser user, KnownContact person, List<Subject> holders) {
    var own = records.of(new Subject(zone, person.customer()));
    var having = holders.stream().filter(own::contains).map(Subject::customerId).toList();
    var called =
        having.stream().filter(each -> customers.isRecordCalled(zone, each, user.name())).toList();
    return only(called)
        .or(() -> user.userId() == null ? Optional.empty() : withoutUserId(having, person))
        .map(each -> each.equals(person.customer()) ? person : KnownContact.of(each))
        .orElse(person);
  }

  private Optional<CustomerId> withoutUserId(List<CustomerId> having, KnownContact person) {
    return contacts.hasOwnUserId(person.customer())
        ? having.stream().filter(each -> !contacts.hasOwnUserId(each)).findFirst()
        : Optional.empty();
  }

  /** Who had another user id before is somebody else, unless they are called so. */
  private boolean mayWrite(
      Zone zone, CustomerId customer, WhatsAppUser user, Optional<KnownContact> byUser) {
    return byUser.isPresent()
        || user.userId() == null
        || !contacts.hasUserId(new Subject(zone, customer))
        || customers.isCalled(zone, customer, user.name());
  }

  private List<CustomerId> people(List<Subject> holders) {
    return holders.stream()
        .map(each -> records.mainOf(each.zone(), each.customerId()))
        .distinct()
        .toList();
  }

  private Optional<CustomerId> among(Zone zone, List<CustomerId> people, KnownContact byUser) {
    var main = records.mainOf(zone, byUser.customer());
    return people.contains(main)
        ? Optional.of(main)
        : only(people.stream().filter(each -> customers.areCalledAlike(zone, main, each)).toList());
  }

  /** Who is called so, else who has no user id yet, before all the one who was met there. */
  private Optional<CustomerId> among(
      Zone zone, List<CustomerId> people, WhatsAppUser user, Optional<KnownContact> byPhone) {
    var called = people.stream().filter(each -> customers.isCalled(zone, each, user.name()));
    var free =
        people.stream()
            .filter(each -> user.userId() == null || !contacts.hasUserId(new Subject(zone, each)))
            .toList();
    var met = byPhone.map(known -> records.mainOf(zone, known.customer()));
    return only(called.toList())
        .or(() -> met.filter(free::contains))
        .or(() -> free.stream().findFirst());
  }

  private static Optional<CustomerId> only(List<CustomerId> people) {
    return people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty();
  }
}
