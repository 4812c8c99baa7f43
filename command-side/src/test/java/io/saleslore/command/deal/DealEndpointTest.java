package io.saleslore.command.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.vocabulary.DealStage;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealEndpointTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");

  @AutoClose private static final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final CustomerId john = alice.customer("John");
  private final ConversationId chat = alice.conversation(john);

  private List<String> steps(DealId deal) {
    return alice
        .get("deals/" + deal + "/progress")
        .expect(200)
        .json()
        .valueStream()
        .map(each -> each.path("step").asString())
        .toList();
  }

  @Test
  void a_deal_is_opened_in_a_conversation() {
    var deal = alice.deal(john, chat, MONDAY);
    var read = alice.get("deals/" + deal).expect(200);
    assertThat(read.text("customerId")).isEqualTo(john.toString());
    assertThat(read.text("conversationId")).isEqualTo(chat.toString());
    assertThat(read.text("openedAt")).isEqualTo(MONDAY.toString());
    assertThat(read.text("stage")).isEqualTo("contacted");
    assertThat(read.text("outcome")).isEqualTo("unknown");
    assertThat(read.json().path("closedAt").isNull()).isTrue();
    assertThat(read.json().path("quote").isNull()).isTrue();
  }

  @Test
  void it_is_opened_now_where_the_request_does_not_say_when() {
    var answer =
        alice.post(
            "deals", Map.of("customerId", john.toString(), "conversationId", chat.toString()));
    var deal = answer.expect(201).text("dealId");
    assertThat(alice.get("deals/" + deal).text("openedAt"))
        .isEqualTo(zones.clock().instant().toString());
  }

  @Test
  void customer_and_conversation_belong_together() {
    var other = alice.customer("Jane");
    var wrong = Map.of("customerId", other.toString(), "conversationId", chat.toString());
    assertThat(alice.post("deals", wrong).expect(400).text("field")).isEqualTo("conversationId");
    var unknown =
        Map.of("customerId", john.toString(), "conversationId", ConversationId.fresh().toString());
    alice.post("deals", unknown).expect(404);
    assertThat(alice.post("deals", Map.of("conversationId", chat.toString())).text("field"))
        .isEqualTo("customerId");
    assertThat(alice.post("deals", Map.of("customerId", john.toString())).text("field"))
        .isEqualTo("conversationId");
  }

  @Test
  void a_quote_is_sealed_at_rest_and_open_for_the_owner() {
    var deal = alice.deal(john, chat, MONDAY);
    alice
        .post("deals/" + deal + "/quote", Map.of("amount", "5000.00", "currency", "USD"))
        .expect(204);
    assertThat(alice.get("deals/" + deal).text("quote")).isEqualTo("5000.00 USD");
    var stored =
        zones
            .tables()
            .jdbc()
            .sql("select quote from private_zone.deal where deal_id = ?")
            .param(deal.value())
            .query(String.class)
            .single();
    assertThat(stored).startsWith("sealed ");
  }

  @ParameterizedTest
  @CsvSource({
    "five, USD, amount",
    "5000, DOLLARS, currency",
    "-1e, USD, amount",
    "'', USD, amount",
    "5000, '', currency"
  })
  void a_quote_is_a_number_with_a_currency(String amount, String currency, String field) {
    var deal = alice.deal(john, chat, MONDAY);
    var answer =
        alice.post("deals/" + deal + "/quote", Map.of("amount", amount, "currency", currency));
    assertThat(answer.expect(400).text("field")).isEqualTo(field);
    assertThat(steps(deal)).containsExactly("opened");
  }

  @Test
  void its_progress_is_told_step_by_step() {
    var deal = alice.deal(john, chat, MONDAY);
    var path = "deals/" + deal;
    alice
        .post(path + "/stage", Map.of("stage", "negotiating", "at", MONDAY.toString()))
        .expect(204);
    alice
        .post(
            path + "/quote",
            Map.of("amount", "5000.00", "currency", "USD", "at", MONDAY.toString()))
        .expect(204);
    alice.post(path + "/win", Map.of("at", TUESDAY.toString())).expect(204);
    alice.post(path + "/lose", Map.of("at", TUESDAY.toString())).expect(409);
    alice
        .post(path + "/correction", Map.of("outcome", "lost", "at", TUESDAY.toString()))
        .expect(204);
    assertThat(steps(deal))
        .containsExactly("opened", "stage", "quoted", "won", "corrected-to-lost");
    assertThat(alice.get(path).text("outcome")).isEqualTo("lost");
    var progress = alice.get(path + "/progress").json();
    assertThat(progress.path(0).path("stage").asString()).isEqualTo("contacted");
    assertThat(progress.path(1).path("stage").asString()).isEqualTo("negotiating");
    assertThat(progress.path(2).path("quote").asString()).isEqualTo("5000.00 USD");
    assertThat(progress.path(3).path("at").asString()).isEqualTo(TUESDAY.toString());
  }

  @Test
  void a_stage_is_one_of_the_vocabulary() {
    var deal = alice.deal(john, chat, MONDAY);
    alice.post("deals/" + deal + "/stage", Map.of("stage", "hopeful")).expect(400);
    assertThat(alice.post("deals/" + deal + "/stage", Map.of()).expect(400).text("field"))
        .isEqualTo("stage");
  }

  @Test
  void a_deal_is_closed_when_the_request_says_or_now() {
    var won = alice.deal(john, chat, MONDAY);
    alice.post("deals/" + won + "/win", Map.of("at", TUESDAY.toString())).expect(204);
    assertThat(alice.get("deals/" + won).text("closedAt")).isEqualTo(TUESDAY.toString());
    assertThat(alice.get("deals/" + won).text("outcome")).isEqualTo("won");
    var lost = alice.deal(john, chat, MONDAY);
    zones.http().post(alice.path("deals/" + lost + "/lose"), Map.of(), new byte[0]).expect(204);
    assertThat(alice.get("deals/" + lost).text("closedAt"))
        .isEqualTo(zones.clock().instant().toString());
    assertThat(alice.get("deals/" + lost).text("outcome")).isEqualTo("lost");
  }

  @Test
  void why_it_was_lost_is_told_to_its_owner() {
    var deal = alice.deal(john, chat, MONDAY);
    alice
        .post("deals/" + deal + "/lose", Map.of("reason", "budget", "note", "their budget is gone"))
        .expect(204);
    assertThat(alice.get("deals/" + deal).text("lostReason")).isEqualTo("budget");
    assertThat(alice.get("deals/" + deal).text("lostNote")).isEqualTo("their budget is gone");
  }

  @Test
  void an_outcome_is_corrected_to_won_or_lost() {
    var deal = alice.deal(john, chat, MONDAY);
    alice.post("deals/" + deal + "/correction", Map.of("outcome", "won")).expect(409);
    alice.post("deals/" + deal + "/correction", Map.of("outcome", "unknown")).expect(422);
  }

  @Test
  void nothing_happens_to_a_deal_in_the_future() {
    var deal = alice.deal(john, chat, MONDAY);
    var refused =
        alice.post("deals/" + deal + "/win", Map.of("at", "2199-01-01T00:00:00Z")).expect(422);
    assertThat(refused.text("detail")).isEqualTo("at is in the future");
  }

  @Test
  void once_closed_it_takes_no_quote_and_no_stage() {
    var deal = alice.deal(john, chat, MONDAY);
    alice.post("deals/" + deal + "/win", Map.of()).expect(204);
    alice.post("deals/" + deal + "/quote", Map.of("amount", "1", "currency", "USD")).expect(409);
    alice.post("deals/" + deal + "/stage", Map.of("stage", "negotiating")).expect(409);
    assertThat(steps(deal)).containsExactly("opened", "won");
  }

  @Test
  void deals_are_listed_page_by_page() {
    var all = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      all.add(alice.deal(john, chat, MONDAY).toString());
    }
    var first = alice.get("deals?limit=2").expect(200);
    var second = alice.get("deals?limit=2&cursor=" + first.text("next")).expect(200);
    assertThat(second.json().path("next").isNull()).isTrue();
    var listed =
        Stream.concat(first.items().stream(), second.items().stream())
            .map(each -> each.path("dealId").asString())
            .toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void another_zone_has_no_such_deal() {
    var deal = alice.deal(john, chat, MONDAY);
    var bob = zones.bob();
    bob.get("deals/" + deal).expect(404);
    bob.get("deals/" + deal + "/progress").expect(404);
    bob.post("deals/" + deal + "/win", Map.of()).expect(404);
    bob.post("deals/" + deal + "/lose", Map.of()).expect(404);
    bob.post("deals/" + deal + "/stage", Map.of("stage", "negotiating")).expect(404);
    bob.post("deals/" + deal + "/quote", Map.of("amount", "1", "currency", "USD")).expect(404);
    assertThat(steps(deal)).containsExactly("opened");
  }

  @Test
  void deals_with_a_forgotten_customer_are_gone() {
    var deal = alice.deal(john, chat, MONDAY);
    alice.forget(john, chat);
    alice.get("deals/" + deal).expect(410);
    alice.post("deals/" + deal + "/win", Map.of()).expect(410);
    assertThat(alice.all("deals")).isEmpty();
  }

  @Test
  void nothing_private_shows_itself() {
    assertThat(new Quotation("5000", "USD", null)).hasToString("[private quote]");
    assertThat(new DealStep(MONDAY, "quoted", "5000 USD", null)).hasToString("[private step]");
    assertThat(
            new OpenedDeal(
                DealId.fresh(),
                john,
                "John",
                "ABC Corp",
                chat,
                MONDAY,
                DealStage.CONTACTED,
                "5000 USD",
                Outcome.WON,
                null,
                null,
                null))
        .hasToString("[private deal]");
  }
}
