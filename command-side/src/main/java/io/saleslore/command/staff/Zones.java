package io.saleslore.command.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.Vault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The zones there are, and whose they are. */
@Component
public class Zones {
  private final StaffTable table;
  private final Vault vault;
  private final TransactionOperations transaction;
  private final Cache<StaffId, Boolean> left =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(1)).build();
  private final Cache<Zone, StaffId> owners =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(1)).build();

  Zones(JdbcClient jdbc, Vault vault, TransactionOperations transaction) {
    this.table = new StaffTable(jdbc);
    this.vault = vault;
    this.transaction = transaction;
  }

  /** No marketer was onboarded under this id. */
  public static final class NoSuchMarketer extends Rejection.NotFound {
    public NoSuchMarketer() {
      super("there is no such marketer");
    }
  }

  /**
   * The zone that was opened for a marketer, whoever owns it now; remembered as {@link #ownerOf}
   * is.
   *
   * @throws NoSuchMarketer if nobody was onboarded so, or the zone was closed
   */
  public Zone of(StaffId staff) {
    var zone = staff.zone();
    if (ownerOf(zone).isEmpty()) {
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

  /** Until the transaction ends nobody else does in this zone what needs its lock. */
  public void lock(Zone zone) {
    table.lock(zone);
  }

  /** Does the work in a transaction that has the zone's lock: one after the other. */
  public void inTurn(Zone zone, Runnable work) {
    transaction.executeWithoutResult(
        _ -> {
          lock(zone);
          work.run();
        });
  }

  /** The marketer's name in the clear, for their own eyes and for the scrubber. */
  public Optional<String> nameOf(Zone zone) {
    return table.nameOf(zone).map(vault::open);
  }

  /** The name under which the marketer wrote in the last chat that was imported. */
  public Optional<String> chatNameOf(Zone zone) {
    return table.chatNameOf(zone).map(vault::open);
  }

  /** The marketer's own time zone. */
  public Optional<ZoneId> timeZoneOf(Zone zone) {
    return table.timeZoneOf(zone).map(ZoneId::of);
  }

  /** How many zones there are. */
  public int count() {
    return table.count();
  }

  /** Marketers who own the zone that was opened for them, in the order of their ids. */
  public Stream<StaffId> owners(int limit) {
    return after("", limit).stream()
        .filter(each -> each.state() == ZoneState.OPEN)
        .map(ZoneStatus::staffId);
  }

  /** Every zone that the marketer owns. */
  List<Zone> ownedBy(StaffId staff) {
    return table.ownedBy(staff);
  }

  /** The next zones behind that of a marketer; behind an empty text, the first ones. */
  List<ZoneStatus> after(String staff, int limit) {
    return table.after("staff-" + staff, limit);
  }

  /**
   * Whether the marketer had a zone of their own and owns none any more; remembered as {@link
   * #ownerOf} is.
   */
  public boolean hasLeft(StaffId staff) {
    return Boolean.TRUE.equals(
        left.get(staff, who -> exists(who.zone()) && table.ownedBy(who).isEmpty()));
  }

  /** Whether the zone was ever opened. */
  public boolean exists(Zone zone) {
    return table.has(zone);
  }

  /** Who owns the zone according to the table. */
  Optional<StaffId> readOwner(Zone zone) {
    return table.ownerOf(zone);
  }

  void forgetOwner(Zone zone) {
    owners.invalidate(zone);
    left.invalidateAll();
  }
}
