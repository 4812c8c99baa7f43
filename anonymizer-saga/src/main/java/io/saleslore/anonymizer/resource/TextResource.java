package io.saleslore.anonymizer.resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads a text that lies beside a class. */
public final class TextResource {
  private TextResource() {}

  /** The whole text, which is in UTF-8 and has to be there. */
  public static String of(Class<?> beside, String name) {
    try (var in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
