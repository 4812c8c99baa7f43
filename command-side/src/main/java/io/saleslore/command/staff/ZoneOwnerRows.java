package io.saleslore.command.staff;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.evidence.StoredIn;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose each zone is, as it follows from the history. */
@Component
@StoredIn("private_zone.staff")
record ZoneOwnerRows(JdbcClient jdbc) implements DerivedTable {
  private static final String NOBODY = "";

  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    var zone = event.text("zone");
    switch (event.name()) {
      case "StaffOnboarded" -> rows.put(zone, zone.replaceFirst("^staff-", ""));
      case "ZoneHandedOver" -> rows.put(zone, event.text("to"));
      case "ZoneClosed" -> rows.put(zone, NOBODY);
      default -> {}
    }
  }

  @Override
  public Map<String, String> stored() {
    return DerivedTable.read(jdbc, "select zone, coalesce(owner, '') from private_zone.staff");
  }
}
