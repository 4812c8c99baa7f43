package io.saleslore.tools.bench.platform;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.play.ZoneFiller;
import java.util.Locale;
import java.util.Map;

/** One marketer's zone on a platform that is measured. */
public final class BenchZone {
  private static final String CLOCK = "UTC";

  private final ZoneFiller zone;

  /** Opens it, or finds it open. */
  public BenchZone(PlatformClient platform, StaffId staff) {
    this.zone = ZoneFiller.of(platform, staff, BenchChat.MARKETER, CLOCK);
  }

  /** A new customer, and its id. */
  public String customer(int number) {
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

  /** Imports a chat with a customer. */
  public void importChat(String customer, byte[] chat) {
    zone.importChat(customer, BenchChat.MARKETER, CLOCK, chat);
  }

  /** Imports the same chat once for each of so many new customers. */
  public void importChats(int customers, byte[] chat) {
    for (int each = 0; each < customers; each++) {
      importChat(customer(each), chat);
    }
  }
}
