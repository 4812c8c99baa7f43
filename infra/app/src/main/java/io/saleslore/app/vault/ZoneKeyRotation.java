package io.saleslore.app.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.CannotBeOpened;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes each zone's key and replaces it. The new key is in the key store before the first data key
 * is wrapped by it, and the old one until the last is committed: whenever this is stopped, all data
 * keys still open.
 */
record ZoneKeyRotation(
    ZoneKeys store, ZoneKeyTable versions, DataKeyTable keys, TransactionOperations transaction) {
  void makeFirst(Zone zone) {
    if (versions.version(zone).isPresent()) {
      return;
    }
    try {
      transaction.executeWithoutResult(_ -> insertFirst(zone));
    } catch (DuplicateKeyException e) {
      // Another request made it in the meantime.
    }
  }

  private void insertFirst(Zone zone) {
    versions.insert(zone);
    store.make(zone, 1);
  }

  /** The version that counts, locked until the transaction ends. */
  Optional<Integer> lock(Zone zone) {
    return versions.lock(zone);
  }

  /** Wraps all data keys of the zone by a new key; the caller holds the zone's lock. */
  void rotate(Zone zone, int version) {
    var before = key(zone, version);
    store.make(zone, version + 1);
    var after = key(zone, version + 1);
    keys.replace(keys.ofZone(zone).stream().map(each -> each.rewrap(before, after)).toList());
    versions.update(zone, version + 1);
  }

  /** Removes all versions but the current one, which only the holder of the lock knows. */
  void settle(Zone zone) {
    transaction.executeWithoutResult(
        _ -> lock(zone).ifPresent(version -> store.keepOnly(zone, version)));
  }

  AesGcmJce key(Zone zone, int version) {
    return store.of(zone, version).orElseThrow(() -> missing(zone));
  }

  static CannotBeOpened missing(Zone zone) {
    return new CannotBeOpened("the key store lacks the key of " + zone, null);
  }
}
