package io.saleslore.command.audit.tree;

import io.saleslore.command.audit.store.AuditedStore;
import io.saleslore.command.evidence.DerivedTable;
import io.saleslore.command.evidence.HistoryEvent;
import io.saleslore.command.evidence.StoredIn;
import io.saleslore.command.proof.tree.Sha256Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * To whom aggregates belong, as it follows from their first events. They are many, so those of a
 * group are added up, by hashes that nobody can foresee; where a sum differs, the group's rows are
 * compared.
 */
@Component
@StoredIn("private_zone.audited_aggregate")
final class AggregateSums implements DerivedTable {
  private static final int GROUPS = 4096;
  private static final int SALT_BYTES = 32;

  private final AggregateOwners owners;
  private final MessageDigest sha256 = Sha256Digest.fresh();
  private final byte[] salt = new byte[SALT_BYTES];

  AggregateSums(AggregateOwners owners) {
    this.owners = owners;
    new SecureRandom().nextBytes(salt);
  }

  @Override
  public void apply(HistoryEvent event, Map<String, String> rows) {
    begun(event).ifPresent(owner -> add(owner, rows));
  }

  @Override
  public Map<String, String> stored() {
    var rows = new HashMap<String, String>();
    owners.forEach(owner -> add(owner, rows));
    return rows;
  }

  @Override
  public Optional<DerivedTable> rowsOf(Set<String> groups) {
    return Optional.of(new AggregateRows(owners, groups));
  }

  private void add(AggregateOwner owner, Map<String, String> rows) {
    rows.merge(group(owner), Long.toString(hash(owner)), AggregateSums::sum);
  }

  private static String sum(String one, String other) {
    return Long.toString(Long.parseLong(one) + Long.parseLong(other));
  }

  private long hash(AggregateOwner owner) {
    sha256.update(salt);
    var row = (aggregate(owner) + "|" + row(owner)).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.wrap(sha256.digest(row)).getLong();
  }

  static String group(AggregateOwner owner) {
    return "group " + Math.floorMod(aggregate(owner).hashCode(), GROUPS);
  }

  static String aggregate(AggregateOwner owner) {
    return Objects.requireNonNull(owner.aggregate());
  }

  static String row(AggregateOwner owner) {
    return DerivedTable.row(owner.zone(), owner.customer(), owner.conversation());
  }

  /** Whose the aggregate is that begins with the event, if one does. */
  static Optional<AggregateOwner> begun(HistoryEvent event) {
    return event.store() == AuditedStore.PRIVATE && event.stored().sequence() == 0
        ? Optional.of(AggregateOwners.ownerOf(event.stored()))
        : Optional.empty();
  }
}
