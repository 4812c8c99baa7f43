package io.saleslore.anonymizer.held;

import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.staff.StaffEvent.ZoneHandedOver;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who takes over a zone stands for all that is held from it, so that no crowd counts one person as
 * two marketers.
 */
@Component
@ProcessingGroup("anonymizer")
public record ZoneHandovers(JdbcTemplate jdbc, Vault vault) {
  @EventHandler
  void on(ZoneHandedOver event) {
    var heir = hash(event.to().zone());
    jdbc.update(
        "update anonymizer_zone.counts_as set heir = ? where heir = ?",
        heir,
        hash(event.from().zone()));
    count(hash(event.zone()), heir);
    count(hash(event.from().zone()), heir);
  }

  private void count(String marketer, String heir) {
    jdbc.update("delete from anonymizer_zone.counts_as where marketer = ?", marketer);
    jdbc.update(
        "insert into anonymizer_zone.counts_as (marketer, heir) values (?, ?)", marketer, heir);
  }

  private String hash(Zone zone) {
    return vault.pepper("marketer", zone.value());
  }
}
