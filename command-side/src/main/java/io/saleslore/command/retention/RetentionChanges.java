package io.saleslore.command.retention;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CaseReason;
import io.saleslore.kernel.id.Zone;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Changes a zone's period when two officers want it; who confirms is told whom it destroys. */
@Component
record RetentionChanges(
    Retention retention,
    RetentionPeriodTable periods,
    RetentionRequestTable requests,
    AuditTrail trail,
    TransactionOperations transaction,
    InstantSource clock) {
  /**
   * A period that was asked for, and what it would do now.
   *
   * @param erases how many customers the next run would erase under it
   * @param held how many more it would erase if nothing held them
   */
  record Preview(RetentionRequest request, int erases, int held) {}

  Preview ask(Zone zone, int days, String officer, @Nullable String why) {
    var reason = CaseReason.of(why);
    var request = new RetentionRequest(zone, days, officer, clock.instant());
    transaction.executeWithoutResult(
        _ -> {
          requests.ask(request);
          record(officer, "retention-asked", zone, days, reason);
        });
    return preview(request);
  }

  /** What was asked for. */
  List<Preview> asked() {
    return requests.all().stream().map(this::preview).toList();
  }

  RetentionPeriod confirm(Zone zone, String officer) {
    var request = requests.require(zone);
    var period = request.confirmed(officer, clock.instant());
    transaction.executeWithoutResult(
        _ -> {
          if (!requests.remove(zone)) {
            throw new NoPeriodAskedFor();
          }
          periods.set(period);
          record(officer, "retention-set", zone, period.days(), null);
        });
    return period;
  }

  private Preview preview(RetentionRequest request) {
    var now = clock.instant();
    var due = retention.due(request.period(request.askedBy(), now), now);
    int held = (int) due.stream().filter(each -> each.heldBy() != null).count();
    return new Preview(request, due.size() - held, held);
  }

  private void record(String officer, String action, Zone zone, int days, @Nullable String reason) {
    trail.officer(officer, action, Map.of("zone", zone, "days", days), reason);
  }
}
