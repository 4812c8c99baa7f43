package io.saleslore.command.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.staff.StaffEvent.ChatNameRemembered;
import io.saleslore.kernel.staff.StaffEvent.StaffOnboarded;
import io.saleslore.kernel.staff.StaffEvent.ZoneClosed;
import io.saleslore.kernel.staff.StaffEvent.ZoneHandedOver;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The zones there are, and whose they are. */
@Component
@ProcessingGroup("owner-views")
public class Zones {
  private final JdbcClient jdbc;
  private final Vault vault;
  private final Cache<Zone, StaffId> owners =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(1)).build();

  Zones(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** No marketer was onboarded under this id. */
  public static final class NoSuchMarketer extends Rejection.NotFound {
    public NoSuchMarketer() {
      super("there is no such marketer");
    }
  }

  /**
   * The zone that was opened for a marketer, whoever owns it now.
   *
   * @throws NoSuchMarketer if nobody was onboarded so, or the zone was closed
   */
  public Zone of(StaffId staff) {
    var zone = staff.zone();
    if (readOwner(zone).isEmpty()) {
      throw new NoSuchMarketer();
    }
    return zone;
  }

  /**
   * Who owns the zone; nobody where there is none or it was closed. Remembered for a second at
   * most, and in the process that hands over not at all: the next request is asked anew.
   */
  public Optional<StaffId> ownerOf(Zone zone) {
    return Optional.ofNullable(owners.get(zone, z -> readOwner(z).orElse(null)));
  }

  /** Every zone that the marketer owns. */
  List<Zone> ownedBy(StaffId staff) {
    return jdbc.sql("select zone from private_zone.staff where owner = ? order by zone")
        .param(staff.value())
        .query((row, _) -> new Zone(row.getString("zone")))
        .list();
  }

  /**
   * How a zone stands.
   *
   * @param owner null where it was closed
   */
  record Standing(StaffId staffId, ZoneState state, @Nullable StaffId owner) {
    static Standing of(Zone zone, @Nullable String owner) {
      var state =
          owner == null
              ? ZoneState.CLOSED
              : zone.owner().value().equals(owner) ? ZoneState.OPEN : ZoneState.HANDED_OVER;
      return new Standing(zone.owner(), state, owner == null ? null : new StaffId(owner));
    }
  }

  List<Standing> after(String cursor, int limit) {
    return jdbc.sql(
            "select zone, owner from private_zone.staff where zone > ? order by zone limit ?")
        .params("staff-" + cursor, limit)
        .query((row, _) -> Standing.of(new Zone(row.getString("zone")), row.getString("owner")))
        .list();
  }

  /** The marketer's name in the clear, for their own eyes and for the scrubber. */
  public Optional<String> nameOf(Zone zone) {
    return jdbc.sql("select name from private_zone.staff where zone = ?")
        .param(zone.value())
        .query(String.class)
        .optional()
        .map(name -> vault.open(new SealedText(KeyId.of(zone), name)));
  }

  /** The name under which the marketer wrote in the last chat that was imported. */
  public Optional<String> chatNameOf(Zone zone) {
    return jdbc.sql("select chat_name from private_zone.staff_chat_name where zone = ?")
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

  Optional<StaffId> readOwner(Zone zone) {
    return jdbc.sql("select owner from private_zone.staff where zone = ? and owner is not null")
        .param(zone.value())
        .query((row, _) -> new StaffId(row.getString("owner")))
        .optional();
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
    jdbc.sql("insert into private_zone.staff (zone, name, time_zone, owner) values (?, ?, ?, ?)")
        .params(
            event.zone().value(),
            event.name().ciphertext(),
            event.timeZone(),
            event.zone().owner().value())
        .update();
  }

  @EventHandler
  void on(ZoneHandedOver event) {
    jdbc.sql("update private_zone.staff set owner = ? where zone = ?")
        .params(event.to().value(), event.zone().value())
        .update();
    forget(event.zone());
  }

  @EventHandler
  void on(ZoneClosed event) {
    jdbc.sql("update private_zone.staff set owner = null where zone = ?")
        .param(event.zone().value())
        .update();
    forget(event.zone());
  }

  /** Only when it is committed: what is read in between is the owner of before. */
  private void forget(Zone zone) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            owners.invalidate(zone);
          }
        });
  }

  @EventHandler
  void on(ChatNameRemembered event) {
    int known =
        jdbc.sql("update private_zone.staff_chat_name set chat_name = ? where zone = ?")
            .params(event.name().ciphertext(), event.zone().value())
            .update();
    if (known == 0) {
      jdbc.sql("insert into private_zone.staff_chat_name (zone, chat_name) values (?, ?)")
          .params(event.zone().value(), event.name().ciphertext())
          .update();
    }
  }
}
