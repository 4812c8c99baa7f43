package io.saleslore.command.rights;

import io.saleslore.command.CustomerRecordSource;
import io.saleslore.command.accountability.AuditTrail;
import io.saleslore.command.customer.CustomerIndex;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.rights.HeldOnMarketer;
import io.saleslore.kernel.seal.Vault;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that is held on a marketer, in the clear (GDPR, article 15). */
@Component
record MarketerExports(
    Zones zones,
    OpenedHistory history,
    CustomerIndex customers,
    List<CustomerRecordSource> records,
    Vault vault,
    AuditTrail trail,
    ObjectProvider<HeldOnMarketer> elsewhere,
    InstantSource clock) {
  /** What is held on a marketer, also that they asked for it, and also when they have left. */
  MarketerExport of(StaffId staff, String caller) {
    var zone = staff.zone();
    if (!zones.exists(zone)) {
      throw new Zones.NoSuchMarketer();
    }
    trail.marketer(caller, "marketer-exported", Map.of("zone", zone.value()));
    return new MarketerExport(
        clock.instant(),
        staff,
        zone,
        zones.nameOf(zone).orElse(null),
        zones.timeZoneOf(zone).map(Object::toString).orElse(null),
        history.of(List.of(zone.value())),
        inTheZone(zone),
        elsewhere(staff));
  }

  private SortedMap<String, SortedMap<String, Long>> elsewhere(StaffId staff) {
    var hash = vault.pepper("marketer", staff.zone().value());
    var held = new TreeMap<String, SortedMap<String, Long>>();
    elsewhere.orderedStream().forEach(each -> held.put(each.kind(), each.count(staff, hash)));
    return held;
  }

  private SortedMap<String, Long> inTheZone(Zone zone) {
    var counts = new TreeMap<String, Long>();
    counts.put("customers", customers.countIn(zone));
    records.forEach(each -> counts.put(each.kind(), each.countIn(zone)));
    return counts;
  }
}
