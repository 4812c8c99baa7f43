package io.saleslore.app.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.saleslore.kernel.id.Zone;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The key store outside the database: the zones' keys by version and the pepper, wrapped by the
 * key-encryption key (AES-256-GCM, the name as associated data).
 */
final class ZoneKeys {
  private static final String PEPPER = "pepper";
  private static final char VERSION = '#';

  private final KeyStoreFile file;
  private final AesGcmJce kek;

  ZoneKeys(Path file, KeyEncryptionKeys keys) throws GeneralSecurityException {
    this.file = new KeyStoreFile(file);
    this.kek = new AesGcmJce(keys.now());
    this.file.change(all -> all.computeIfAbsent(PEPPER, this::fresh));
    if (keys.before() != null && !opens(PEPPER)) {
      rewrap(new AesGcmJce(keys.before()));
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
    file.change(all -> all.put(name, fresh(name)));
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

  private void rewrap(AesGcmJce before) {
    file.change(all -> all.replaceAll((name, key) -> rewrapped(before, name, key)));
  }

  private byte[] rewrapped(AesGcmJce before, String name, byte[] key) {
    try {
      return kek.encrypt(before.decrypt(key, bytes(name)), bytes(name));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("neither key-encryption key opens the key store", e);
    }
  }

  private boolean opens(String name) {
    try {
      return open(name).length > 0;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private byte[] fresh(String name) {
    try {
      return kek.encrypt(KeyFile.fresh(32), bytes(name));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key could be made", e);
    }
  }

  private byte[] open(String name) throws GeneralSecurityException {
    var key = file.current().get(name);
    if (key == null) {
      throw new IllegalStateException("the key store has no " + name);
    }
    return kek.decrypt(key, bytes(name));
  }

  static String name(Zone zone, int version) {
    return zone.value() + VERSION + version;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
