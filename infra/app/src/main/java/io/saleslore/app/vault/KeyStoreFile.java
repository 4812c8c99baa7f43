package io.saleslore.app.vault;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Wrapped keys by name in one file. Several processes may share it: each change is read, made and
 * replaced under a lock, and every process sees it.
 */
final class KeyStoreFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private volatile @Nullable Reading latest;

  KeyStoreFile(Path file) {
    this.file = file;
  }

  /** Files are replaced, never written to, so another file key or time means other content. */
  private record Reading(@Nullable Object fileKey, FileTime time, Map<String, byte[]> wrapped) {
    boolean isOf(BasicFileAttributes attributes) {
      return attributes.lastModifiedTime().equals(time)
          && Objects.equals(attributes.fileKey(), fileKey);
    }
  }

  /** All keys, as the file holds them now. */
  Map<String, byte[]> current() {
    try {
      var known = latest;
      if (known == null || !known.isOf(attributes())) {
        known = read();
        latest = known;
      }
      return known.wrapped();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Durable when this returns. A file's lock is its process's, so this process's threads queue. */
  void change(Consumer<Map<String, byte[]>> how) {
    synchronized (KeyStoreFile.class) {
      KeyFile.makeFolder(file);
      try (var lock =
              FileChannel.open(
                  file.resolveSibling(file.getFileName() + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var _ = lock.lock()) {
        KeyFile.removeUnfinished(file);
        replace(how);
        latest = read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void replace(Consumer<Map<String, byte[]>> how) throws IOException {
    var before = Files.exists(file) ? read().wrapped() : Map.<String, byte[]>of();
    var after = new TreeMap<>(before);
    how.accept(after);
    if (!after.equals(before)) {
      KeyFile.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(after));
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
}
