package io.saleslore.command.staff;

import io.saleslore.command.Rejection;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.staff.StaffEvent.StaffOnboarded;
import java.time.ZoneId;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The zones there are, and whose they are. */
@Component
@ProcessingGroup("owner-views")
public class Zones {
  private final JdbcClient jdbc;
  private final Vault vault;

  Zones(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** No marketer was onboarded under this id. */
  public static final class NoSuchMarketer extends Rejection.NotFound {
    NoSuchMarketer() {
      super("there is no such marketer");
    }
  }

  /**
   * The zone of a marketer.
   *
   * @throws NoSuchMarketer if nobody was onboarded so
   */
  public Zone of(StaffId staff) {
    var zone = staff.zone();
    if (!exists(zone)) {
      throw new NoSuchMarketer();
    }
    return zone;
  }

  /** The marketer's name in the clear, for their own eyes and for the scrubber. */
  public Optional<String> nameOf(Zone zone) {
    return jdbc.sql("select name from private_zone.staff where zone = ?")
        .param(zone.value())
        .query(String.class)
        .optional()
        .map(name -> vault.open(new SealedText(KeyId.of(zone), name)));
  }

  /** The marketer's own time zone. */
  public Optional<ZoneId> timeZoneOf(Zone zone) {
    return jdbc.sql("select time_zone from private_zone.staff where zone = ?")
        .param(zone.value())
        .query(String.class)
        .optional()
        .map(ZoneId::of);
  }

  /** How many zones there are. */
  public int count() {
    return jdbc.sql("select count(*) from private_zone.staff").query(Integer.class).single();
  }

  boolean exists(Zone zone) {
    return jdbc.sql("select count(*) from private_zone.staff where zone = ?")
            .param(zone.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  @EventHandler
  void on(StaffOnboarded event) {
    jdbc.sql("insert into private_zone.staff (zone, name, time_zone) values (?, ?, ?)")
        .params(event.zone().value(), event.name().ciphertext(), event.timeZone())
        .update();
  }
}
