package io.saleslore.command.hold;

import io.saleslore.command.customer.Contacts;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The legal holds, and whom they hold. */
@Component
public class Holds {
  private final JdbcClient jdbc;
  private final Contacts contacts;
  private final Activities activities;

  Holds(JdbcClient jdbc, Contacts contacts, Activities activities) {
    this.jdbc = jdbc;
    this.contacts = contacts;
    this.activities = activities;
  }

  /**
   * A hold on whoever meets all that it names: the customer (wherever the same person stands), the
   * zone, and the period in which anything happened with them.
   */
  public record Hold(
      UUID holdId,
      @Nullable Zone zone,
      @Nullable CustomerId customerId,
      @Nullable Instant from,
      @Nullable Instant until,
      String placedBy,
      Instant placedAt,
      String reason,
      @Nullable String releasedBy,
      @Nullable Instant releasedAt,
      @Nullable String releaseReason) {}

  /** Somebody may not be erased while this hold lasts. */
  public static final class Held extends Rejection.Conflict {
    private final UUID hold;

    Held(UUID hold) {
      super("legal hold " + hold + " forbids it until it is released");
      this.hold = hold;
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("hold", hold);
    }
  }

  static final class NoSuchHold extends Rejection.NotFound {
    NoSuchHold() {
      super("there is no such hold");
    }
  }

  static final class HoldIsReleased extends Rejection.Conflict {
    HoldIsReleased() {
      super("the hold is released already");
    }
  }

  /**
   * Does nothing if nothing holds this record of a customer.
   *
   * @throws Held if something does
   */
  public void requireNone(Subject subject) {
    on(subject)
        .ifPresent(
            hold -> {
              throw new Held(hold.holdId());
            });
  }

  /** What holds this record of a customer, if anything does. */
  public Optional<Hold> on(Subject subject) {
    var lasting = lasting();
    return lasting.isEmpty()
        ? Optional.empty()
        : lasting.stream().filter(hold -> isHeld(subject, hold)).findFirst();
  }

  /** Which of these customers are held, and by which hold. */
  public Map<Subject, UUID> among(List<Activities.Activity> customers) {
    var held = new HashMap<Subject, UUID>();
    for (var hold : customers.isEmpty() ? List.<Hold>of() : lasting()) {
      var person = person(hold, customers.getFirst().subject().zone());
      customers.stream()
          .filter(each -> hold.zone() == null || hold.zone().equals(each.subject().zone()))
          .filter(each -> person.isEmpty() || person.contains(each.subject().customerId()))
          .filter(each -> each.overlaps(from(hold), until(hold)))
          .forEach(each -> held.putIfAbsent(each.subject(), hold.holdId()));
    }
    return held;
  }

  /** All records of whom a hold names; nobody where it names no one. */
  private Set<CustomerId> person(Hold hold, Zone any) {
    return hold.customerId() == null
        ? Set.of()
        : contacts.sameAs(new Subject(any, hold.customerId())).stream()
            .map(Subject::customerId)
            .collect(Collectors.toUnmodifiableSet());
  }

  List<Hold> all() {
    return jdbc.sql("select * from private_zone.legal_hold order by placed_at, hold_id")
        .query((row, _) -> hold(row))
        .list();
  }

  Hold require(UUID hold) {
    return jdbc.sql("select * from private_zone.legal_hold where hold_id = ?")
        .param(hold)
        .query((row, _) -> hold(row))
        .optional()
        .orElseThrow(NoSuchHold::new);
  }

  void place(Hold hold) {
    jdbc.sql(
            """
            insert into private_zone.legal_hold
            (hold_id, zone, customer_id, held_from, held_until, placed_by, placed_at, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(hold.holdId())
        .param(hold.zone() == null ? null : hold.zone().value())
        .param(hold.customerId() == null ? null : hold.customerId().value())
        .param(timestamp(hold.from()))
        .param(timestamp(hold.until()))
        .params(hold.placedBy(), Timestamp.from(hold.placedAt()), hold.reason())
        .update();
  }

  void release(UUID hold, String who, String reason, Instant at) {
    int released =
        jdbc.sql(
                """
                update private_zone.legal_hold
                set released_by = ?, released_at = ?, release_reason = ?
                where hold_id = ? and released_at is null
                """)
            .params(who, Timestamp.from(at), reason, hold)
            .update();
    if (released == 0) {
      throw new HoldIsReleased();
    }
  }

  private List<Hold> lasting() {
    return jdbc.sql(
            """
            select * from private_zone.legal_hold where released_at is null
            order by placed_at, hold_id
            """)
        .query((row, _) -> hold(row))
        .list();
  }

  private boolean isHeld(Subject subject, Hold hold) {
    return (hold.zone() == null || hold.zone().equals(subject.zone()))
        && (hold.customerId() == null || isSame(subject, hold.customerId()))
        && (hold.from() == null && hold.until() == null || isIn(subject, hold));
  }

  private boolean isSame(Subject subject, CustomerId held) {
    return contacts.sameAs(subject).stream().anyMatch(each -> each.customerId().equals(held));
  }

  private boolean isIn(Subject subject, Hold hold) {
    return activities
        .of(subject)
        .filter(each -> each.overlaps(from(hold), until(hold)))
        .isPresent();
  }

  private static Instant from(Hold hold) {
    return hold.from() == null ? Instant.MIN : hold.from();
  }

  private static Instant until(Hold hold) {
    return hold.until() == null ? Instant.MAX : hold.until();
  }

  private static Hold hold(ResultSet row) throws SQLException {
    var zone = row.getString("zone");
    var customer = row.getObject("customer_id", UUID.class);
    return new Hold(
        row.getObject("hold_id", UUID.class),
        zone == null ? null : new Zone(zone),
        customer == null ? null : new CustomerId(customer),
        instant(row.getTimestamp("held_from")),
        instant(row.getTimestamp("held_until")),
        row.getString("placed_by"),
        row.getTimestamp("placed_at").toInstant(),
        row.getString("reason"),
        row.getString("released_by"),
        instant(row.getTimestamp("released_at")),
        row.getString("release_reason"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
