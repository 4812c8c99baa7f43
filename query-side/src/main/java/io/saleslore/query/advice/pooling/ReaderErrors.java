package io.saleslore.query.advice.pooling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * How the reader errs in words that it was not trained on, as {@code infra/lore misreadings}
 * measures and writes it.
 *
 * @param shift of rates as read above the true ones, in log odds
 * @param deviation of that from one approach against an objection to another, in log odds
 * @param largestLeak the tries of one pair that are read as of a neighbour, which shares its
 *     approach or its objection, for each read right: only one neighbour in a hundred gets more
 */
record ReaderErrors(double shift, double deviation, double largestLeak) {
  private static final String FILE = "reader-errors.properties";

  static ReaderErrors measured() {
    var written = new Properties();
    try (var file = ReaderErrors.class.getResourceAsStream(FILE)) {
      written.load(Objects.requireNonNull(file, FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ReaderErrors(
        number(written, "shift"), number(written, "deviation"), number(written, "largestLeak"));
  }

  private static double number(Properties written, String name) {
    return Double.parseDouble(Objects.requireNonNull(written.getProperty(name), name));
  }
}
