package io.saleslore.command.reveal;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CaseReason;
import io.saleslore.command.customer.Customers;
import io.saleslore.kernel.erasure.Subject;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Officers ask to read, approve, and read; each step is on record. */
@Component
record Reveals(
    RevealTable table,
    RevealedStories stories,
    Customers customers,
    AuditTrail trail,
    TransactionOperations transaction,
    InstantSource clock) {
  Reveal ask(RevealRequest request, String officer) {
    var reason = CaseReason.of(request.reason());
    var subject = subject(request);
    customers.require(subject.zone(), subject.customerId());
    var reveal = request.of(subject, officer, reason, clock.instant());
    transaction.executeWithoutResult(
        _ -> {
          table.add(reveal);
          record(officer, "reveal-asked", reveal);
        });
    return reveal;
  }

  Reveal approve(UUID id, String officer) {
    var approved = table.require(id).approved(officer, clock.instant());
    transaction.executeWithoutResult(
        _ -> {
          table.approve(approved);
          record(officer, "reveal-approved", table.require(id));
        });
    return table.require(id);
  }

  /** What may be opened now; the reading is recorded before anything is. */
  Reveal read(UUID id, String officer) {
    var reveal = table.require(id);
    reveal.requireReadable(officer, clock.instant());
    record(officer, "reveal-read", reveal);
    return reveal;
  }

  private Subject subject(RevealRequest request) {
    if (request.conversationId() != null) {
      var story = required("storyId", request.storyId());
      return stories.subjectOf(request.conversationId(), story);
    }
    var customer = required("customerId", request.customerId());
    return new Subject(customers.zoneOf(customer), customer);
  }

  private void record(String officer, String action, Reveal reveal) {
    var what = new HashMap<String, @Nullable Object>();
    what.put("reveal", reveal.revealId());
    what.put("zone", reveal.zone());
    what.put("customer", reveal.customerId());
    what.put("conversation", reveal.conversationId());
    what.put("story", reveal.storyId());
    what.put("readable-until", reveal.readableUntil());
    trail.officer(officer, action, what, reveal.reason());
  }
}
