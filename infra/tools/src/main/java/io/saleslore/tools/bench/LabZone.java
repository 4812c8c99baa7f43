package io.saleslore.tools.bench;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.play.ZoneFiller;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** One marketer's zone on a platform that is measured. */
final class LabZone {
  private static final String MARKETER = "Alice";
  private static final String CLOCK = "UTC";

  private final ZoneFiller zone;

  LabZone(PlatformClient platform, StaffId staff) {
    this.zone = ZoneFiller.of(platform, staff, MARKETER, CLOCK);
  }

  /** A new customer, and its id. */
  String customer(int number) {
    return zone.customer(
        Map.of(
            "name",
            "John Miller " + number,
            "company",
            "ABC Corp " + number,
            "phone",
            String.format(Locale.ROOT, "+1 202 555 %04d", number),
            "industry",
            "manufacturing",
            "businessSize",
            "medium"));
  }

  void importChat(String customer, byte[] chat) {
    zone.importChat(customer, MARKETER, CLOCK, chat);
  }

  /** A chat of so many messages, as a phone exports it. */
  static byte[] chat(int messages) {
    var chat = new StringBuilder();
    for (int i = 0; i < messages; i++) {
      chat.append(
          String.format(
              Locale.ROOT,
              "[2026-%02d-%02d, %02d:%02d:%02d] %s: %s%n",
              1 + i / 28_800 % 12,
              1 + i / 1_000 % 28,
              8 + i / 100 % 10,
              i % 60,
              i / 60 % 60,
              i % 2 == 0 ? MARKETER : "John",
              i % 2 == 0
                  ? "Let me show you how this pays for itself within the year, number " + i
                  : "That seems expensive for our budget, can we talk about it again, " + i));
    }
    return chat.toString().getBytes(StandardCharsets.UTF_8);
  }
}
