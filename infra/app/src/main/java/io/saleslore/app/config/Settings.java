package io.saleslore.app.config;

import java.nio.file.Path;
import java.time.Duration;
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
public record Settings(Path data, @Nullable String kek, String mongodbUri, Gate gate, Quiet quiet) {

  /**
   * The disclosure gate.
   *
   * @param atLeastMarketers k: how many marketers a release stands on at least, never below 5
   * @param waitingPeriod how long a fact waits for its crowd before it moves to the parent
   * @param schedule when the gate looks, as a cron expression; {@code -} for never
   * @param secret the seed of all draws, 32 bytes in base64; where it is missing, a file is made
   * @param epsilon of the noise on each release, for each story in it; 0 for exact counts
   */
  public record Gate(
      int atLeastMarketers,
      Duration waitingPeriod,
      String schedule,
      @Nullable String secret,
      double epsilon) {}

  /**
   * How quiet conversations are noticed.
   *
   * @param every how often to look
   * @param grace how long after the last recording to wait, so that an import's deals may follow
   */
  public record Quiet(Duration every, Duration grace) {}

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
