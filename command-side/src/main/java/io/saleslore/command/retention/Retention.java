package io.saleslore.command.retention;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.customer.PersonRecords;
import io.saleslore.command.erasure.ExpiryErasures;
import io.saleslore.command.hold.CustomerActivities;
import io.saleslore.command.hold.CustomerActivity;
import io.saleslore.command.hold.LegalHolds;
import io.saleslore.kernel.id.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Erases the customers whom their zones have kept long enough. */
@Component
public record Retention(
    RetentionPeriodTable periods,
    CustomerActivities activities,
    PersonRecords records,
    LegalHolds holds,
    ExpiryErasures erasures,
    AuditTrail trail) {
  private static final int PAGE = 500;
  private static final UUID FIRST = new UUID(0, 0);

  /** Erases everybody who is due and whom nothing holds. */
  public RetentionRun run(Instant now) {
    var due = due(now);
    var free = due.stream().filter(each -> each.heldBy() == null).toList();
    free.forEach(each -> erasures.erase(each.subject()));
    var run = new RetentionRun(free.size(), due.size() - free.size());
    trail.platform(
        "retention-run",
        Map.of(
            "forgotten", Integer.toString(run.forgotten()), "held", Integer.toString(run.held())));
    return run;
  }

  /** Who would be erased now. */
  List<DueCustomer> due(Instant now) {
    return periods.all().stream().flatMap(period -> due(period, now).stream()).toList();
  }

  /** Who would be erased now if this were the zone's period. */
  List<DueCustomer> due(RetentionPeriod period, Instant now) {
    var until = period.dueBefore(now);
    var merged = records.merged(period.zone());
    var due = new ArrayList<DueCustomer>();
    var cursor = FIRST;
    List<CustomerActivity> page;
    do {
      page = activities.in(period.zone(), cursor, PAGE);
      due.addAll(notOpen(page.stream().filter(each -> isOver(each, until, merged)).toList()));
      cursor = page.isEmpty() ? cursor : page.getLast().subject().customerId().value();
    } while (page.size() == PAGE);
    return due;
  }

  /** A person is kept as long as something happens in any of the records that were merged. */
  private boolean isOver(CustomerActivity customer, Instant until, Set<CustomerId> merged) {
    return customer.last().isBefore(until)
        && (!merged.contains(customer.subject().customerId())
            || records.of(customer.subject()).stream()
                .flatMap(each -> activities.of(each).stream())
                .allMatch(each -> each.last().isBefore(until)));
  }

  /** Those whose erasure nobody has asked for yet; holds are read for all of them at once. */
  private List<DueCustomer> notOpen(List<CustomerActivity> expired) {
    var open = erasures.openAmong(expired.stream().map(CustomerActivity::subject).toList());
    var held = holds.among(expired);
    return expired.stream()
        .filter(each -> !open.contains(each.subject().customerId()))
        .map(each -> new DueCustomer(each.subject(), each.last(), held.get(each.subject())))
        .toList();
  }
}
