package io.saleslore.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who holds the key-encryption key, every key file and every file of the stores. */
final class Forensics {
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{38,}");
  private static final int AES_BYTES = 32;

  private final Path keys;
  private final Supplier<List<Path>> written;

  /**
   * A search.
   *
   * @param written all folders and files of the stores, as they are when they are searched
   */
  Forensics(Path keys, Supplier<List<Path>> written) {
    this.keys = keys;
    this.written = written;
  }

  /** Every key of the key store in the clear, by its name. */
  Map<String, byte[]> zoneKeys() {
    try {
      var kek = new AesGcmJce(Base64.getDecoder().decode(Files.readString(keys.resolve("kek"))));
      Map<String, byte[]> wrapped =
          new ObjectMapper()
              .readValue(keys.resolve("zones.json").toFile(), new TypeReference<>() {});
      var opened = new HashMap<String, byte[]>();
      for (var each : wrapped.entrySet()) {
        opened.put(each.getKey(), kek.decrypt(each.getValue(), bytes(each.getKey())));
      }
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What any key of the key store makes of a wrapped data key. */
  Optional<byte[]> unwrapped(byte[] wrapped, String keyId) {
    return zoneKeys().values().stream()
        .flatMap(key -> decrypted(aead(key), wrapped, keyId).stream())
        .findFirst();
  }

  /** Reads every file as it is now. */
  Search search() {
    return new Search(files());
  }

  /** What is found in the files. */
  final class Search {
    private final Map<String, String> files;
    private final Set<String> looksSealed;

    private Search(Map<String, String> files) {
      this.files = files;
      this.looksSealed =
          files.values().stream()
              .flatMap(text -> BASE64.matcher(text).results().map(MatchResult::group))
              .collect(Collectors.toSet());
    }

    /**
     * What opens of everything in any file that looks like sealed text.
     *
     * @param dataKeys data keys that were unwrapped
     * @param further sealed texts that need not stand in a file any more
     */
    Set<String> opened(Collection<byte[]> dataKeys, String keyId, Collection<String> further) {
      var tried =
          Stream.concat(
                  zoneKeys().values().stream(),
                  dataKeys.stream().map(key -> Arrays.copyOf(key, AES_BYTES)))
              .map(Forensics::aead)
              .toList();
      return Stream.concat(looksSealed.stream(), further.stream())
          .flatMap(each -> decoded(each).stream())
          .flatMap(each -> tried.stream().flatMap(key -> decrypted(key, each, keyId).stream()))
          .map(plain -> new String(plain, StandardCharsets.UTF_8))
          .collect(Collectors.toSet());
    }

    /** Which of the words stands in the clear in which file. */
    List<String> found(Collection<String> words) {
      var found = new ArrayList<String>();
      files.forEach(
          (file, text) -> {
            var lower = text.toLowerCase(Locale.ROOT);
            words.stream()
                .filter(word -> lower.contains(word.toLowerCase(Locale.ROOT)))
                .forEach(word -> found.add(word + " in " + file));
          });
      return found;
    }

    /** In which files these bytes stand, as they are or in base64. */
    List<String> holding(byte[] secret) {
      var raw = new String(secret, StandardCharsets.ISO_8859_1);
      var base64 = Base64.getEncoder().withoutPadding().encodeToString(secret);
      return files.entrySet().stream()
          .filter(file -> file.getValue().contains(raw) || file.getValue().contains(base64))
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  private Map<String, String> files() {
    var all = new HashMap<String, String>();
    for (var folder : written.get()) {
      try (var files = Files.walk(folder)) {
        for (var file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
          all.put(file.toString(), read(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  /** All bytes of a file as characters; nothing of one that the database throws away meanwhile. */
  static String read(Path file) throws IOException {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /** Letters of a neighbour may stand right before it: the shortest few shifts are tried too. */
  private static List<byte[]> decoded(String base64) {
    var all = new ArrayList<byte[]>();
    for (int length = base64.length(); length > base64.length() - 4; length--) {
      try {
        all.add(Base64.getDecoder().decode(base64.substring(0, length)));
      } catch (IllegalArgumentException e) {
        // No base64 has this length.
      }
    }
    return all;
  }

  private static AesGcmJce aead(byte[] key) {
    try {
      return new AesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<byte[]> decrypted(AesGcmJce key, byte[] ciphertext, String keyId) {
    try {
      return Optional.of(key.decrypt(ciphertext, bytes(keyId)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
