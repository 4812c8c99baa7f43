package io.saleslore.anonymizer.mining;

import io.saleslore.kernel.catalogue.Slot;

/** The slot that stands for what no template may hold. */
final class SlotToken {
  static final String ANY = slot(Slot.DETAIL);

  private SlotToken() {}

  /** The slot for a placeholder of the scrubber. */
  static String of(String placeholder) {
    return switch (placeholder) {
      case "<PERSON>" -> slot(Slot.CUSTOMER);
      case "<ORGANISATION>" -> slot(Slot.COMPANY);
      case "<DATE>" -> slot(Slot.DATE);
      case "<URL>" -> slot(Slot.LINK);
      default -> ANY;
    };
  }

  /** What stands for two gaps beside each other. */
  static String both(String one, String other) {
    return one.equals(other) ? one : ANY;
  }

  private static String slot(Slot slot) {
    return "{" + slot.code() + "}";
  }
}
