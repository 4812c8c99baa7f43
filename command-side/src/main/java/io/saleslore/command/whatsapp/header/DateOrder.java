package io.saleslore.command.whatsapp.header;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order a chat writes day, month and year. */
public enum DateOrder {
  /** Day, month, year. */
  DMY,
  /** Month, day, year. */
  MDY,
  /** Year, month, day. */
  YMD;

  /** The order spelled {@code dmy}, {@code mdy} or {@code ymd}. */
  public static Optional<DateOrder> of(String code) {
    var name = code.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(order -> order.name().equals(name)).findFirst();
  }
}
