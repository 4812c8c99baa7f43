package io.saleslore.tools.bench.platform;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A chat of any length, as a phone exports it. */
public final class BenchChat {
  static final String MARKETER = "Alice";

  private BenchChat() {}

  /** The export of a chat of so many messages. */
  public static byte[] of(int messages) {
    var chat = new StringBuilder();
    for (int i = 0; i < messages; i++) {
      chat.append(line(i));
    }
    return chat.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(int number) {
    boolean isMarketer = number % 2 == 0;
    return String.format(
        Locale.ROOT,
        "[2026-%02d-%02d, %02d:%02d:%02d] %s: %s%d%n",
        1 + number / 28_800 % 12,
        1 + number / 1_000 % 28,
        8 + number / 100 % 10,
        number % 60,
        number / 60 % 60,
        isMarketer ? MARKETER : "John",
        isMarketer
            ? "Let me show you how this pays for itself within the year, number "
            : "That seems expensive for our budget, can we talk about it again, ",
        number);
  }
}
