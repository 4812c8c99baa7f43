package io.saleslore.infra.vault;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.saleslore.kernel.id.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The key store outside the database: one file with each zone's key and the pepper, wrapped by the
 * key-encryption key (AES-256-GCM, the name as associated data).
 */
final class ZoneKeys {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PEPPER = "pepper";

  private final Path file;
  private final AesGcmJce kek;
  private final TreeMap<String, byte[]> wrapped;

  ZoneKeys(Path file, byte[] kek) throws GeneralSecurityException {
    this.file = file;
    this.kek = new AesGcmJce(kek);
    this.wrapped = read(file);
    if (!wrapped.containsKey(PEPPER)) {
      make(PEPPER);
    }
    pepper();
  }

  private static TreeMap<String, byte[]> read(Path file) {
    try {
      return JSON.readValue(
          KeyFile.readOrMake(file, "{}".getBytes(StandardCharsets.UTF_8)),
          new TypeReference<TreeMap<String, byte[]>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized byte[] madeFor(Zone zone) throws GeneralSecurityException {
    if (!wrapped.containsKey(zone.value())) {
      make(zone.value());
    }
    return open(zone.value());
  }

  synchronized Optional<byte[]> of(Zone zone) throws GeneralSecurityException {
    return wrapped.containsKey(zone.value()) ? Optional.of(open(zone.value())) : Optional.empty();
  }

  synchronized byte[] pepper() throws GeneralSecurityException {
    return open(PEPPER);
  }

  private void make(String name) throws GeneralSecurityException {
    wrapped.put(name, kek.encrypt(KeyFile.fresh(32), name.getBytes(StandardCharsets.UTF_8)));
    try {
      KeyFile.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(wrapped));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] open(String name) throws GeneralSecurityException {
    var key = wrapped.get(name);
    if (key == null) {
      throw new IllegalStateException("the key store has no " + name);
    }
    return kek.decrypt(key, name.getBytes(StandardCharsets.UTF_8));
  }
}
