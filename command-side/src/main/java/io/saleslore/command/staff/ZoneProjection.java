package io.saleslore.command.staff;

import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.staff.StaffEvent.ChatNameRemembered;
import io.saleslore.kernel.staff.StaffEvent.StaffOnboarded;
import io.saleslore.kernel.staff.StaffEvent.ZoneClosed;
import io.saleslore.kernel.staff.StaffEvent.ZoneHandedOver;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes down which zones there are, and whose they are. */
@Component
@ProcessingGroup("owner-views")
class ZoneProjection {
  private final StaffTable table;
  private final Zones zones;

  ZoneProjection(JdbcClient jdbc, Zones zones) {
    this.table = new StaffTable(jdbc);
    this.zones = zones;
  }

  @EventHandler
  void on(StaffOnboarded event) {
    table.add(event.zone(), event.name(), event.timeZone());
  }

  @EventHandler
  void on(ZoneHandedOver event) {
    table.handOver(event.zone(), event.to());
    forgetOwner(event.zone());
  }

  @EventHandler
  void on(ZoneClosed event) {
    table.close(event.zone());
    forgetOwner(event.zone());
  }

  @EventHandler
  void on(ChatNameRemembered event) {
    table.setChatName(event.zone(), event.name());
  }

  /** Only when it is committed: what is read in between is the owner of before. */
  private void forgetOwner(Zone zone) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            zones.forgetOwner(zone);
          }
        });
  }
}
