package io.saleslore.app.vault;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.seal.UnknownKey;
import java.security.GeneralSecurityException;
import java.time.Duration;

/**
 * A cache of unwrapped data keys. One that another process shreds is dropped as soon as this
 * process sees the new key store; a network's file system may show the old one for some seconds
 * more, and the cache's time to live is how long the key is used at most.
 */
final class OpenedKeys {
  private static final Duration TIME_TO_LIVE = Duration.ofSeconds(10);
  private static final int ROTATIONS_MET_AT_MOST = 10;

  private final DataKeyTable keys;
  private final ZoneKeys zones;
  private final LoadingCache<KeyId, DataKey> cache;

  OpenedKeys(DataKeyTable keys, ZoneKeys zones) {
    this.keys = keys;
    this.zones = zones;
    this.cache =
        Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(TIME_TO_LIVE).build(this::load);
  }

  /**
   * The key, unwrapped. Shredding rotates the zone's key, so a key that an older version unwrapped
   * is loaded again.
   *
   * @throws KeyShredded if it was shredded
   * @throws UnknownKey if it was never made
   */
  DataKey get(KeyId id) {
    var known = cache.get(id);
    if (zones.has(id.zone(), known.version())) {
      return known;
    }
    drop(id);
    return cache.get(id);
  }

  void drop(KeyId id) {
    cache.invalidate(id);
  }

  /** A rotation may fall between reading the row and reading the key store: then both again. */
  private DataKey load(KeyId id) throws GeneralSecurityException {
    for (int times = 0; times < ROTATIONS_MET_AT_MOST; times++) {
      var stored = keys.find(id).orElseThrow(() -> new UnknownKey(id));
      var wrapped = stored.wrapped();
      if (wrapped == null) {
        throw new KeyShredded(id);
      }
      var zone = zones.of(id.zone(), stored.version());
      if (zone.isPresent()) {
        return DataKey.of(id, wrapped.unwrap(zone.get()), stored.version());
      }
    }
    throw ZoneKeyRotation.missing(id.zone());
  }
}
