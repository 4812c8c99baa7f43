package io.saleslore.command.hold;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CaseReason;
import io.saleslore.command.customer.Customers;
import io.saleslore.kernel.id.CustomerId;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Places holds, and releases them when two officers want it. Each change and its entry in the
 * record are one transaction.
 */
@Component
record HoldChanges(
    LegalHoldTable holds,
    Customers customers,
    AuditTrail trail,
    TransactionOperations transaction,
    InstantSource clock) {
  LegalHold place(NewHold wanted, String officer) {
    var reason = CaseReason.of(wanted.reason());
    wanted.check();
    requireKnown(wanted.customerId());
    var hold = LegalHold.placed(wanted, officer, reason, clock.instant());
    return changed(hold.holdId(), officer, "hold-placed", reason, () -> holds.place(hold));
  }

  LegalHold askRelease(UUID hold, String officer, @Nullable String why) {
    var reason = CaseReason.of(why);
    holds.require(hold);
    return changed(
        hold,
        officer,
        "hold-release-asked",
        reason,
        () -> holds.askRelease(hold, officer, reason, clock.instant()));
  }

  LegalHold release(UUID hold, String officer) {
    var asked = holds.require(hold);
    var askedBy = asked.releasableBy(officer);
    return changed(
        hold,
        officer,
        "hold-released",
        asked.releaseReason(),
        () -> holds.release(hold, askedBy, officer, clock.instant()));
  }

  private LegalHold changed(
      UUID id, String officer, String action, @Nullable String reason, Runnable change) {
    transaction.executeWithoutResult(
        _ -> {
          change.run();
          record(officer, action, holds.require(id), reason);
        });
    return holds.require(id);
  }

  private void requireKnown(@Nullable CustomerId customer) {
    if (customer != null) {
      customers.require(customers.zoneOf(customer), customer);
    }
  }

  private void record(String officer, String action, LegalHold hold, @Nullable String reason) {
    var what = new HashMap<String, @Nullable Object>();
    what.put("hold", hold.holdId());
    what.put("zone", hold.zone());
    what.put("customer", hold.customerId());
    what.put("from", hold.from());
    what.put("until", hold.until());
    what.put("asked-by", hold.releaseAskedBy());
    trail.officer(officer, action, what, reason);
  }
}
