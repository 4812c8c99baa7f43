package io.saleslore.anonymizer.edition;

import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.ShreddedKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keys that were shredded at certain times. */
final class ErasureRepository implements ShreddedKeys {
  private final List<Instant> times = new ArrayList<>();

  void at(Instant time) {
    times.add(time);
  }

  @Override
  public boolean anySince(Instant time) {
    return times.stream().anyMatch(each -> !each.isBefore(time));
  }

  @Override
  public Set<KeyId> all() {
    return times.isEmpty()
        ? Set.of()
        : Set.of(KeyId.of(new StaffId("alice-123").zone(), CustomerId.fresh()));
  }
}
