package io.saleslore.app.vault;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.saleslore.kernel.id.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The key store outside the database: one file with the zones' keys by version and the pepper,
 * wrapped by the key-encryption key (AES-256-GCM, the name as associated data). Several processes
 * may share the file: each change is read, made and replaced under a lock, and every process sees
 * it.
 */
final class ZoneKeys {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PEPPER = "pepper";
  private static final char VERSION = '#';

  private final Path file;
  private final AesGcmJce kek;
  private volatile @Nullable Reading latest;

  /** Files are replaced, never written to, so another file key or time means other content. */
  private record Reading(@Nullable Object fileKey, FileTime time, Map<String, byte[]> wrapped) {
    boolean isOf(BasicFileAttributes attributes) {
      return attributes.lastModifiedTime().equals(time)
          && java.util.Objects.equals(attributes.fileKey(), fileKey);
    }
  }

  ZoneKeys(Path file, KeyEncryptionKeys keys) throws GeneralSecurityException {
    this.file = file;
    this.kek = new AesGcmJce(keys.now());
    change(all -> all.computeIfAbsent(PEPPER, this::fresh));
    if (keys.before() != null && !opens(PEPPER)) {
      rewrap(new AesGcmJce(keys.before()));
    }
    pepper();
  }

  Optional<byte[]> of(Zone zone, int version) throws GeneralSecurityException {
    var name = name(zone, version);
    return current().containsKey(name) ? Optional.of(open(name)) : Optional.empty();
  }

  /** Whether this version of a zone's key is still kept, as the file says now. */
  boolean has(Zone zone, int version) {
    return current().containsKey(name(zone, version));
  }

  byte[] pepper() throws GeneralSecurityException {
    return open(PEPPER);
  }

  /** Makes this version of a zone's key; a leftover of the same name gives way. */
  void make(Zone zone, int version) {
    var name = name(zone, version);
    change(all -> all.put(name, fresh(name)));
  }

  /** Lets go of every other version of the zone's key; durable when this returns. */
  void keepOnly(Zone zone, int version) {
    change(
        all ->
            all.keySet().removeIf(name -> isOf(name, zone) && !name.equals(name(zone, version))));
  }

  /** The zones with more than one key: somebody was stopped while shredding. */
  List<Zone> unsettled() {
    return current().keySet().stream()
        .filter(name -> name.indexOf(VERSION) > 0)
        .collect(
            Collectors.groupingBy(
                name -> name.substring(0, name.indexOf(VERSION)), Collectors.counting()))
        .entrySet()
        .stream()
        .filter(zone -> zone.getValue() > 1)
        .map(zone -> new Zone(zone.getKey()))
        .toList();
  }

  private void rewrap(AesGcmJce before) {
    change(
        all ->
            all.replaceAll(
                (name, key) -> {
                  try {
                    return kek.encrypt(before.decrypt(key, bytes(name)), bytes(name));
                  } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(
                        "neither key-encryption key opens the key store", e);
                  }
                }));
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
    var key = current().get(name);
    if (key == null) {
      throw new IllegalStateException("the key store has no " + name);
    }
    return kek.decrypt(key, bytes(name));
  }

  /** A lock on a file is a process's, so threads of this one queue up before it. */
  private void change(Consumer<Map<String, byte[]>> how) {
    synchronized (ZoneKeys.class) {
      KeyFile.makeFolder(file);
      try (var lock =
              FileChannel.open(
                  file.resolveSibling(file.getFileName() + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var _ = lock.lock()) {
        KeyFile.removeUnfinished(file);
        var before = Files.exists(file) ? read().wrapped() : Map.<String, byte[]>of();
        var after = new TreeMap<>(before);
        how.accept(after);
        if (!after.equals(before)) {
          KeyFile.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(after));
        }
        latest = read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Map<String, byte[]> current() {
    try {
      var known = latest;
      if (known != null && known.isOf(attributes())) {
        return known.wrapped();
      }
      var read = read();
      latest = read;
      return read.wrapped();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The attributes are taken first: what is replaced in between is then read again next time. */
  private Reading read() throws IOException {
    var attributes = attributes();
    var wrapped =
        JSON.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, byte[]>>() {});
    return new Reading(attributes.fileKey(), attributes.lastModifiedTime(), wrapped);
  }

  private BasicFileAttributes attributes() throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class);
  }

  private static String name(Zone zone, int version) {
    return zone.value() + VERSION + version;
  }

  private static boolean isOf(String name, Zone zone) {
    return name.startsWith(zone.value() + VERSION);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
