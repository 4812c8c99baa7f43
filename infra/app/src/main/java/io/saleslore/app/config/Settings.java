package io.saleslore.app.config;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator may set, under {@code saleslore}.
 *
 * @param data the folder of the embedded stores and of the key files
 * @param kek the key-encryption key, 32 bytes in base64; where it is missing, a key file is made
 * @param mongodbUri a MongoDB server's connection string, or {@code embedded}
 * @param gate the disclosure gate
 * @param quiet how quiet conversations are noticed
 */
@ConfigurationProperties("saleslore")
public record Settings(
    Path data, @Nullable String kek, String mongodbUri, GateSettings gate, QuietSettings quiet) {
  /** The folder of the keys, which stands outside every database. */
  public Path keys() {
    return data.resolve("keys");
  }

  /** Whether the key-encryption key is set, and so stands in no file. */
  public boolean hasKek() {
    return kek != null && !kek.isBlank();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "[settings of %s]", data);
  }
}
