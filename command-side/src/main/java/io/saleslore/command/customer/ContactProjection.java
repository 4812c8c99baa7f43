package io.saleslore.command.customer;

import io.saleslore.kernel.customer.CustomerEvent.CustomerCorrected;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.customer.CustomerEvent.CustomerNumberAdded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerNumberLost;
import io.saleslore.kernel.customer.CustomerEvent.CustomerRecorded;
import io.saleslore.kernel.customer.CustomerEvent.CustomerUserIdAdded;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import java.util.ArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps phone numbers, e-mail addresses and names on WhatsApp findable until the customer is
 * forgotten.
 */
@Component
@ProcessingGroup("owner-views")
record ContactProjection(
    ContactTable table, ContactNormalizer details, PersonRecords records, Vault vault) {
  @EventHandler
  void on(CustomerRecorded event) {
    insert(new Subject(event.zone(), event.customerId()), event.phone(), event.email());
  }

  @EventHandler
  void on(CustomerCorrected event) {
    var subject = new Subject(event.zone(), event.customerId());
    if (!isOfSamePerson(subject, event.phone())) {
      table.unsayNumbers(event.customerId());
    }
    table.unsayAddresses(event.customerId());
    insert(subject, event.phone(), event.email());
  }

  /**
   * Whether another record of the person has the number, so that the card only shows this one
   * instead of its own.
   */
  private boolean isOfSamePerson(Subject subject, @Nullable SealedText phone) {
    var others = new ArrayList<>(records.of(subject));
    others.remove(subject);
    return details
        .phone(opened(phone))
        .filter(
            same ->
                table.holders(subject.zone(), ContactKind.PHONE, same).stream()
                    .anyMatch(others::contains))
        .isPresent();
  }

  private void insert(Subject subject, @Nullable SealedText phone, @Nullable SealedText email) {
    add(subject, phone, false);
    details
        .email(opened(email))
        .ifPresent(each -> table.insert(subject, ContactKind.EMAIL, each, false));
  }

  @EventHandler
  void on(CustomerNumberAdded event) {
    add(new Subject(event.zone(), event.customerId()), event.phone(), true);
  }

  @EventHandler
  void on(CustomerUserIdAdded event) {
    var subject = new Subject(event.zone(), event.customerId());
    details
        .userId(opened(event.userId()))
        .ifPresent(each -> table.insert(subject, ContactKind.USER_ID, each, true));
    details
        .username(opened(event.username()))
        .ifPresent(each -> table.insert(subject, ContactKind.USERNAME, each, true));
  }

  @EventHandler
  void on(CustomerNumberLost event) {
    var subject = new Subject(event.zone(), event.customerId());
    details
        .phone(vault.open(event.phone()))
        .ifPresent(phone -> table.lose(subject, ContactKind.PHONE, phone));
  }

  @EventHandler
  void on(CustomerForgotten event) {
    table.delete(event.customerId());
  }

  private void add(Subject subject, @Nullable SealedText sealed, boolean told) {
    details
        .phone(opened(sealed))
        .ifPresent(phone -> table.insert(subject, ContactKind.PHONE, phone, told));
  }

  private @Nullable String opened(@Nullable SealedText sealed) {
    return sealed == null ? null : vault.open(sealed);
  }
}
