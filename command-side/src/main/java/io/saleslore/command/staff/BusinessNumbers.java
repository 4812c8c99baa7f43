package io.saleslore.command.staff;

import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.evidence.StoredIn;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.staff.StaffEvent.BusinessNumberAssigned;
import io.saleslore.kernel.staff.StaffEvent.BusinessNumberReleased;
import io.saleslore.kernel.staff.StaffEvent.ZoneClosed;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which WhatsApp Business number is whose; a number is one marketer's at a time. */
@Component
@ProcessingGroup("owner-views")
@StoredIn("private_zone.business_number")
public record BusinessNumbers(JdbcClient jdbc) implements DerivedTable {
  record Number(String phoneNumberId, Instant since) {}

  static final class NumberIsTaken extends Rejection.Conflict {
    NumberIsTaken() {
      super("this number is another marketer's; release it there first");
    }
  }

  static final class NoSuchNumber extends Rejection.NotFound {
    NoSuchNumber() {
      super("this marketer has no such number");
    }
  }

  /** The zone of the marketer whose number this is. */
  public Optional<Zone> ownerOf(String phoneNumberId) {
    return jdbc.sql("select zone from private_zone.business_number where phone_number_id = ?")
        .param(phoneNumberId)
        .query(String.class)
        .optional()
        .map(Zone::new);
  }

  /** Does nothing if no other marketer has it. */
  void requireFree(String phoneNumberId, Zone zone) {
    if (ownerOf(phoneNumberId).filter(owner -> !owner.equals(zone)).isPresent()) {
      throw new NumberIsTaken();
    }
  }

  /** Does nothing if this marketer has it. */
  void requireOwned(String phoneNumberId, Zone zone) {
    if (ownerOf(phoneNumberId).filter(zone::equals).isEmpty()) {
      throw new NoSuchNumber();
    }
  }

  List<Number> of(Zone zone) {
    return jdbc.sql(
            """
            select phone_number_id, since from private_zone.business_number
            where zone = ? order by phone_number_id
            """)
        .param(zone.value())
        .query(
            (row, _) ->
                new Number(row.getString("phone_number_id"), row.getTimestamp("since").toInstant()))
        .list();
  }

  @EventHandler
  void on(BusinessNumberAssigned event) {
    jdbc.sql(
            """
            insert into private_zone.business_number (phone_number_id, zone, since)
            values (?, ?, ?)
            """)
        .params(event.phoneNumberId(), event.zone().value(), Timestamp.from(event.at()))
        .update();
  }

  /** A closed zone hears nothing any more. */
  @EventHandler
  void on(ZoneClosed event) {
    jdbc.sql("delete from private_zone.business_number where zone = ?")
        .param(event.zone().value())
        .update();
  }

  @EventHandler
  void on(BusinessNumberReleased event) {
    jdbc.sql("delete from private_zone.business_number where phone_number_id = ? and zone = ?")
        .params(event.phoneNumberId(), event.zone().value())
        .update();
  }

  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    var zone = event.text("zone");
    switch (event.name()) {
      case "BusinessNumberAssigned" -> rows.put(event.text("phoneNumberId"), zone);
      case "BusinessNumberReleased" -> rows.remove(event.text("phoneNumberId"), zone);
      case "ZoneClosed" -> rows.values().removeIf(zone::equals);
      default -> {}
    }
  }

  @Override
  public Map<String, String> stored() {
    return DerivedTable.read(
        jdbc, "select phone_number_id, zone from private_zone.business_number");
  }
}
