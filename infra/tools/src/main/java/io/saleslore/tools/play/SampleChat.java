package io.saleslore.tools.play;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.world.WorldDeal;
import io.saleslore.tools.world.WorldQuote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One marketer's chat with John of ABC Corp, a manufacturer, about $5,000: a deal that is won. */
public final class SampleChat {
  private static final String TIME_ZONE = "Europe/Berlin";
  private static final Map<String, String> JOHN =
      Map.of(
          "name", "John",
          "company", "ABC Corp",
          "phone", "+1 202 555 0142",
          "email", "john@abc-corp.example",
          "industry", "manufacturing",
          "businessSize", "medium");
  private static final Instant OPENED = Instant.parse("2025-03-11T09:00:00Z");
  private static final Instant WON = Instant.parse("2025-03-11T10:30:00Z");

  private final ZoneFiller zone;
  private final String marketer;

  /** In this marketer's zone, who is onboarded where that did not happen yet. */
  public SampleChat(PlatformClient platform, StaffId staff, String marketer) {
    this.zone = ZoneFiller.of(platform, staff, marketer, TIME_ZONE);
    this.marketer = marketer;
  }

  /** Gives somebody a zone who has nothing in it. */
  public static void onboard(PlatformClient platform, StaffId staff, String name) {
    ZoneFiller.of(platform, staff, name, TIME_ZONE);
  }

  /** Imports the export, quotes and wins. */
  public void play(Path export) throws IOException {
    var customer = zone.customer(JOHN);
    var conversation = zone.importChat(customer, marketer, TIME_ZONE, Files.readAllBytes(export));
    var quotes = List.of(new WorldQuote("5000.00", "USD", OPENED.plusSeconds(12)));
    var deal = new WorldDeal("john", export.toString(), OPENED, quotes, Outcome.WON, WON);
    zone.deals().deal(customer, conversation, deal);
  }
}
