package io.saleslore.command.audit.replay;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.audit.store.EventTypes;
import io.saleslore.command.audit.tree.AggregateOwner;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a replay.
 *
 * @param after the last position that the caller has
 * @param until the last position to send
 * @param limit how many events to send, 1 to 500; all of them where it is not said
 * @param speed how many times faster than it happened; as fast as possible where it is not said
 * @param stored whether every byte is to be as it is stored, for verification
 */
record ReplayRequest(
    @Nullable String store,
    @Nullable Zone zone,
    @Nullable StaffId marketer,
    @Nullable CustomerId customer,
    @Nullable ConversationId conversation,
    @Nullable DealId deal,
    @Nullable String type,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Long after,
    @Nullable Long until,
    @Nullable Integer limit,
    @Nullable Double speed,
    @Nullable Boolean stored,
    @Nullable String reason) {
  private static final Pattern ACTION = Pattern.compile("[a-z]+(-[a-z]+)*");

  /** A question for what was stored up to a position. */
  static ReplayRequest upTo(
      long until,
      AuditedStore store,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable CustomerId customer) {
    return new ReplayRequest(
        store.code(),
        null,
        null,
        customer,
        null,
        null,
        null,
        from,
        to,
        null,
        until,
        null,
        null,
        true,
        null);
  }

  /**
   * Does nothing if it can be answered.
   *
   * @throws InvalidField if it cannot
   */
  void check() {
    if (speed != null && !(speed > 0)) {
      throw new InvalidField("speed", "is above 0");
    }
    Page.limit(limit);
    if (type != null) {
      checkType(type);
    }
    if (auditedStore() == AuditedStore.GLOBAL && hasOwner()) {
      throw new InvalidField("store", "has nobody's events");
    }
  }

  private void checkType(String name) {
    if (isOfOperations() && !ACTION.matcher(name).matches()) {
      throw new InvalidField("type", "is an action, such as erasure-confirmed");
    }
    var known = EventTypes.of(auditedStore());
    if (!isOfOperations() && !known.contains(name)) {
      throw new InvalidField("type", "is one of " + String.join(", ", known));
    }
  }

  AuditedStore auditedStore() {
    return store == null ? AuditedStore.PRIVATE : AuditedStore.of(store);
  }

  boolean isOfOperations() {
    return auditedStore() == AuditedStore.OPERATIONS;
  }

  /** Whether somebody's events are wanted, and not everybody's. */
  boolean hasOwner() {
    return Stream.of(zone, marketer, customer, conversation, deal).anyMatch(Objects::nonNull);
  }

  @Nullable String zoneName() {
    var own = marketer == null ? null : marketer.zone();
    if (zone != null && own != null && !zone.equals(own)) {
      throw new InvalidField("zone", "is the marketer's");
    }
    return text(zone == null ? own : zone);
  }

  /** Whose events are wanted, those of one record of the person. */
  AggregateOwner owner(@Nullable String record) {
    return new AggregateOwner(zoneName(), record, text(conversation), text(deal));
  }

  /** What the payload of an operation has to contain, besides a record of the person. */
  List<String> words() {
    return Stream.of(type, zoneName(), text(conversation), text(deal))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  double speedOrFastest() {
    return speed == null ? Double.POSITIVE_INFINITY : speed;
  }

  boolean wantsStoredBytes() {
    return Boolean.TRUE.equals(stored);
  }

  private static @Nullable String text(@Nullable Object id) {
    return id == null ? null : id.toString();
  }
}
