package io.saleslore.command.staff;

import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.accountability.CaseReason;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Hands zones over when two administrators want it; who asks is told which zones that are. */
@Component
record Handovers(
    Offboarding offboarding,
    HandoverRequestTable requests,
    AuditTrail trail,
    TransactionOperations transaction,
    InstantSource clock) {
  /**
   * A handover that was asked for.
   *
   * @param zones which zones it would hand over now
   */
  record AskedHandover(HandoverRequest request, List<Zone> zones) {}

  AskedHandover ask(StaffId staff, StaffId to, String administrator, @Nullable String why) {
    var reason = CaseReason.of(why);
    var request = new HandoverRequest(staff, to, administrator, clock.instant());
    var zones = offboarding.handedOver(staff, to);
    transaction.executeWithoutResult(
        _ -> {
          requests.ask(request);
          trail.admin(administrator, "handover-asked", what(request), reason);
        });
    return new AskedHandover(request, zones);
  }

  /** What waits for another administrator. */
  List<AskedHandover> asked() {
    return requests.all().stream()
        .map(request -> new AskedHandover(request, offboarding.zonesOf(request.staff())))
        .toList();
  }

  /** Hands over first, so that what is cut off in between can be confirmed again. */
  void confirm(StaffId staff, String administrator) {
    var request = requests.require(staff);
    request.confirmBy(administrator);
    offboarding.handOver(staff, request.to()).forEach(zone -> note(administrator, zone, request));
    transaction.executeWithoutResult(
        _ -> {
          if (!requests.remove(staff)) {
            throw new NoHandoverAskedFor();
          }
          trail.admin(administrator, "handover-confirmed", what(request));
        });
  }

  private void note(String administrator, Zone zone, HandoverRequest request) {
    var what = Map.of("zone", zone.value(), "to", request.to().value());
    trail.admin(administrator, "zone-handed-over", what);
  }

  private static Map<String, String> what(HandoverRequest request) {
    return Map.of("staff", request.staff().value(), "to", request.to().value());
  }
}
