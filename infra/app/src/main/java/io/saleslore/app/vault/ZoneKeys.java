package io.saleslore.app.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.saleslore.kernel.id.Zone;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The key store outside the database: the zones' keys by version and the pepper, wrapped by the
 * key-encryption key.
 */
final class ZoneKeys {
  private static final String PEPPER = "pepper";
  private static final char VERSION = '#';

  private final KeyStoreFile file;
  private final KeyWrapping wrapping;

  ZoneKeys(Path file, Supplier<KeyEncryptionKeys> keys) throws GeneralSecurityException {
    this.file = new KeyStoreFile(file);
    this.wrapping = new KeyWrapping(keys);
    this.file.change(all -> all.computeIfAbsent(PEPPER, this::fresh));
    if (wrapping.isBeingRotated()) {
      this.file.change(all -> all.replaceAll(this::renewed));
    }
    pepper();
  }

  /** This version of a zone's key, if it is kept. */
  Optional<AesGcmJce> of(Zone zone, int version) {
    var name = name(zone, version);
    try {
      return has(zone, version) ? Optional.of(new AesGcmJce(open(name))) : Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key store does not open", e);
    }
  }

  /** Whether this version of a zone's key is still kept, as the file says now. */
  boolean has(Zone zone, int version) {
    return file.current().containsKey(name(zone, version));
  }

  byte[] pepper() throws GeneralSecurityException {
    return open(PEPPER);
  }

  /** Makes this version of a zone's key; a leftover of the same name is overwritten. */
  void make(Zone zone, int version) {
    var name = name(zone, version);
    file.change(
        all -> {
          follow(all);
          all.put(name, fresh(name));
        });
  }

  /** Removes every other version of the zone's key; durable when this returns. */
  void keepOnly(Zone zone, int version) {
    var kept = name(zone, version);
    var prefix = zone.value() + VERSION;
    file.change(
        all -> all.keySet().removeIf(name -> name.startsWith(prefix) && !name.equals(kept)));
  }

  /** The zones with more than one key: a process was stopped while shredding. */
  List<Zone> unsettled() {
    var versions =
        file.current().keySet().stream()
            .filter(name -> name.indexOf(VERSION) > 0)
            .map(name -> name.substring(0, name.indexOf(VERSION)))
            .collect(Collectors.groupingBy(zone -> zone, Collectors.counting()));
    return versions.entrySet().stream()
        .filter(zone -> zone.getValue() > 1)
        .map(zone -> new Zone(zone.getKey()))
        .toList();
  }

  /** What another process has wrapped anew has to be wrapped by the same key from now on. */
  private void follow(Map<String, byte[]> all) {
    try {
      wrapping.unwrap(PEPPER, Objects.requireNonNull(all.get(PEPPER)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key store does not open", e);
    }
  }

  private byte[] renewed(String name, byte[] key) {
    try {
      return wrapping.renewed(name, key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("neither key-encryption key opens the key store", e);
    }
  }

  private byte[] fresh(String name) {
    try {
      return wrapping.wrap(name, KeyFile.fresh(32));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key could be made", e);
    }
  }

  private byte[] open(String name) throws GeneralSecurityException {
    var key = file.current().get(name);
    if (key == null) {
      throw new IllegalStateException("the key store has no " + name);
    }
    return wrapping.unwrap(name, key);
  }

  static String name(Zone zone, int version) {
    return zone.value() + VERSION + version;
  }
}
