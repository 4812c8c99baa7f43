package io.saleslore.tools.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.vocabulary.Outcome;
import io.saleslore.tools.client.FakePlatform;
import io.saleslore.tools.client.PlatformRefusal;
import io.saleslore.tools.world.WorldDeal;
import io.saleslore.tools.world.WorldQuote;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ZoneFillerTest {
  private static final StaffId ALICE = new StaffId("alice-123");
  private static final String ZONE = "/api/v1/staff/alice-123";
  private static final Instant OPENED = Instant.parse("2025-03-11T09:00:00Z");
  private static final WorldQuote FIRST = new WorldQuote("5000.00", "USD", OPENED);
  private static final WorldQuote SECOND = new WorldQuote("4500.00", "USD", OPENED);
  @RegisterExtension final FakePlatform platform = new FakePlatform();

  @Test
  void in_a_new_zone_a_deal_is_opened_quoted_and_won() throws IOException {
    platform
        .answers("POST /api/v1/staff", 201, "{}")
        .answers("POST " + ZONE + "/deals", 201, "{\"dealId\":\"d1\"}")
        .answers("POST " + ZONE + "/deals/d1/quote", 204, "{}")
        .answers("POST " + ZONE + "/deals/d1/win", 204, "{}");

    zone().deals().deal("john", "talk", deal(Outcome.WON));

    assertThat(paths())
        .containsExactly(
            "/api/v1/staff",
            ZONE + "/deals",
            ZONE + "/deals/d1/quote",
            ZONE + "/deals/d1/quote",
            ZONE + "/deals/d1/win");
  }

  @Test
  void an_open_deal_gets_only_the_quotes_that_it_has_not() throws IOException {
    knownZone("", "", known("unknown", "5000.00 USD"));
    platform
        .answers("POST " + ZONE + "/deals/d1/quote", 204, "{}")
        .answers("POST " + ZONE + "/deals/d1/lose", 204, "{}");

    zone().deals().deal("john", "talk", deal(Outcome.LOST));

    assertThat(posts()).hasSize(2).first().asString().contains("/deals/d1/quote", "4500.00");
  }

  @Test
  void a_deal_that_is_over_is_left_as_it_is() throws IOException {
    knownZone("", "", known("won", "5000.00 USD"));

    zone().deals().deal("john", "talk", deal(Outcome.WON));

    assertThat(posts()).isEmpty();
  }

  @Test
  void a_story_that_is_concluded_already_is_not_refused() throws IOException {
    knownZone("", "", known("unknown", "4500.00 USD"));
    platform.answers("POST " + ZONE + "/conversations/talk/conclude", 409, "{}");

    zone().deals().deal("john", "talk", deal(Outcome.UNKNOWN));

    assertThat(posts()).hasSize(1);
  }

  @Test
  void a_customer_is_known_again_by_name_and_phone() throws IOException {
    knownZone("{\"customerId\":\"c1\",\"name\":\"John\",\"phone\":\"+1\"}", "", "");
    platform.answers("POST " + ZONE + "/customers", 201, "{\"customerId\":\"c2\"}");

    assertThat(zone().customer(Map.of("name", "John", "phone", "+1"))).isEqualTo("c1");
    assertThat(zone().customer(Map.of("name", "John", "phone", "+2"))).isEqualTo("c2");
    assertThat(zone().customer(Map.of("name", "John"))).isEqualTo("c2");
  }

  @Test
  void messages_that_are_there_are_not_sent_again() throws IOException {
    knownZone("", "{\"conversationId\":\"talk\",\"messages\":2}", "");
    platform.answers("POST " + ZONE + "/conversations/talk/messages", 201, "{}");

    zone().say("talk", List.of(Map.of("n", "1"), Map.of("n", "2"), Map.of("n", "3")));

    assertThat(posts()).singleElement().asString().endsWith("{\"n\":\"3\"}");
  }

  @Test
  void a_zone_that_cannot_be_opened_is_refused() throws IOException {
    platform.answers("POST /api/v1/staff", 403, "{\"detail\":\"only for ADMIN\"}");

    assertThatThrownBy(this::zone)
        .isInstanceOf(PlatformRefusal.class)
        .hasMessage("POST /api/v1/staff answered 403 only for ADMIN");
  }

  private ZoneFiller zone() {
    return ZoneFiller.of(platform.client(), ALICE, "Alice", "UTC");
  }

  private void knownZone(String customer, String conversation, String deal) throws IOException {
    platform
        .answers("POST /api/v1/staff", 409, "{}")
        .answers("GET " + ZONE + "/customers?limit=500", 200, items(customer))
        .answers("GET " + ZONE + "/conversations?limit=500", 200, items(conversation))
        .answers("GET " + ZONE + "/deals?limit=500", 200, items(deal));
  }

  private static String items(String item) {
    return "{\"items\":[" + item + "]}";
  }

  private static String known(String outcome, String quote) {
    return """
    {"dealId":"d1","conversationId":"talk","openedAt":"%s","outcome":"%s","quote":"%s"}
    """
        .formatted(OPENED, outcome, quote);
  }

  private static WorldDeal deal(Outcome outcome) {
    return new WorldDeal(
        "d", "john.txt", OPENED, List.of(FIRST, SECOND), outcome, OPENED.plusSeconds(60));
  }

  private List<String> posts() {
    return platform.requests().stream().filter(each -> each.startsWith("POST " + ZONE)).toList();
  }

  private List<String> paths() {
    return platform.requests().stream().map(each -> each.split(" ")[1]).toList();
  }
}
