package io.saleslore.command.customer;

import static java.util.stream.Collectors.toSet;

import io.saleslore.command.customer.contact.ContactKind;
import io.saleslore.command.customer.contact.ContactNormalizer;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the same person in every zone by phone number, e-mail address or user id on WhatsApp, kept
 * as peppered hashes that are deleted when the customer is forgotten.
 */
@Component
public record PersonMatcher(
    ContactTable table, ContactNormalizer details, PersonRecords records, ToldApart apart) {
  /**
   * Another record of the zone that may be about the same person.
   *
   * @param inCommon what both have: {@code user-id}, the same user id on WhatsApp, or {@code
   *     phone}, a number that both have or had and of which nobody said that they are two people
   */
  public record MayBe(CustomerId customerId, String inCommon) {}

  /** Who a customer is in every zone; without phone and e-mail, the customer's own id. */
  public String identity(Customers.Card customer) {
    return phone(customer.phone())
        .or(() -> email(customer.email()))
        .orElseGet(() -> customer.customerId().toString());
  }

  /** The number in E.164, such as {@code +12025550142}, or its bare digits where they are many. */
  public Optional<String> phone(@Nullable String text) {
    return details.phone(text);
  }

  /** The address in lower case without blanks around it. */
  public Optional<String> email(@Nullable String text) {
    return details.email(text);
  }

  /**
   * The customer, every other one with the same phone number, e-mail address or user id on WhatsApp
   * who was not told apart from them, and whatever was merged with any of them. Who has the number
   * and another user id is somebody else.
   */
  public List<Subject> sameAs(Subject subject) {
    var found = new LinkedHashSet<Subject>();
    var waiting = new ArrayDeque<>(List.of(subject));
    while (!waiting.isEmpty()) {
      var next = waiting.remove();
      if (found.add(next)) {
        waiting.addAll(records.of(next));
        waiting.addAll(sharing(next, List.copyOf(found)));
      }
    }
    return List.copyOf(found);
  }

  private List<Subject> sharing(Subject subject, List<Subject> person) {
    var byMoreThanNumber = table.sharing(subject.customerId(), false);
    return table.sharing(subject.customerId(), true).stream()
        .filter(each -> !apart.are(person, records.of(each)))
        .filter(
            each -> byMoreThanNumber.contains(each) || !haveOtherUserIds(person, records.of(each)))
        .toList();
  }

  /** Whether both have a user id, and none in common. */
  private boolean haveOtherUserIds(List<Subject> person, List<Subject> others) {
    var ids = userIds(person);
    var theirs = userIds(others);
    return !ids.isEmpty() && !theirs.isEmpty() && Collections.disjoint(ids, theirs);
  }

  private Set<String> userIds(List<Subject> person) {
    return person.stream()
        .flatMap(each -> table.hashes(each.customerId(), ContactKind.USER_ID))
        .collect(toSet());
  }

  /** Who may be the same person and was not merged with them: of each the surest sign. */
  public List<MayBe> mayBe(Subject subject) {
    var person = records.of(subject);
    var found = new LinkedHashMap<Subject, ContactKind>();
    for (var kind : List.of(ContactKind.USER_ID, ContactKind.PHONE)) {
      person.stream()
          .flatMap(each -> table.everSharing(each, kind))
          .filter(each -> !person.contains(each))
          .filter(each -> kind == ContactKind.USER_ID || !apart.are(person, records.of(each)))
          .forEach(each -> found.putIfAbsent(each, kind));
    }
    return found.entrySet().stream()
        .map(each -> new MayBe(each.getKey().customerId(), each.getValue().code()))
        .toList();
  }

  /** The customers of a zone whose number this is now; null is nobody's. */
  public List<Subject> holders(Zone zone, @Nullable String phone) {
    return phone(phone).map(same -> table.holders(zone, ContactKind.PHONE, same)).orElse(List.of());
  }

  /** Whether the customer has or had this number. */
  public boolean knows(Subject subject, @Nullable String phone) {
    return phone(phone)
        .filter(same -> table.hadEver(subject.customerId(), ContactKind.PHONE, same))
        .isPresent();
  }

  /** Whether this is the customer's number now as the marketer says, and WhatsApp never told it. */
  public boolean isOnlySaid(Subject subject, @Nullable String phone) {
    return phone(phone)
        .filter(same -> table.isOnlySaid(subject.customerId(), ContactKind.PHONE, same))
        .isPresent();
  }

  /** Whether WhatsApp told any user id of this person. */
  public boolean hasUserId(Subject subject) {
    return records.of(subject).stream()
        .anyMatch(each -> table.hasAny(each.customerId(), ContactKind.USER_ID));
  }

  /** Whether WhatsApp told any user id of this record alone. */
  public boolean hasOwnUserId(CustomerId customer) {
    return table.hasAny(customer, ContactKind.USER_ID);
  }

  /** The user id where it is not on record for the customer; empty where it is. */
  public Optional<String> newUserId(CustomerId customer, @Nullable String userId) {
    return details.userId(userId).filter(each -> !table.has(customer, ContactKind.USER_ID, each));
  }

  /** The username where it is not on record for the customer; empty where it is. */
  public Optional<String> newUsername(CustomerId customer, @Nullable String username) {
    return details
        .username(username)
        .filter(each -> !table.has(customer, ContactKind.USERNAME, each));
  }

  /** Everybody whom WhatsApp knows by this user id, or ever knew by this username. */
  public List<Subject> knownAs(@Nullable String userId, @Nullable String username) {
    return people(
        Stream.concat(
            details.userId(userId).stream()
                .flatMap(same -> table.having(ContactKind.USER_ID, same)),
            details.username(username).stream()
                .flatMap(same -> table.having(ContactKind.USERNAME, same))));
  }

  /**
   * Everybody who has or had this phone number or this e-mail address, each with all that {@link
   * #sameAs} finds; null is nobody's.
   */
  public List<Subject> having(@Nullable String phone, @Nullable String email) {
    return people(
        Stream.concat(
            phone(phone).stream().flatMap(same -> table.having(ContactKind.PHONE, same)),
            email(email).stream().flatMap(same -> table.having(ContactKind.EMAIL, same))));
  }

  private List<Subject> people(Stream<Subject> known) {
    return known.flatMap(each -> sameAs(each).stream()).distinct().toList();
  }
}
