package io.saleslore.command.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.fixture.ReceiptSigner;
import io.saleslore.command.fixture.ZoneClient.Answer;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.receipt.Receipt;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TakenSuggestionEndpointTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @AutoClose private static final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final CustomerId john = alice.customer("John");
  private final ConversationId chat = alice.conversation(john);

  private Receipt receipt() {
    return zones.receipts().sign(Receipts.unsigned(alice.staff(), MONDAY));
  }

  private Answer take(Receipt receipt, @Nullable String chosen) {
    return take(alice, Receipts.json(receipt), chosen);
  }

  private Answer take(Marketer who, Map<String, Object> receipt, @Nullable String chosen) {
    var choice = new HashMap<String, Object>(Map.of("receipt", receipt));
    choice.put("chosen", chosen);
    return who.post("conversations/" + chat + "/suggestions", choice);
  }

  private JsonNode only() {
    var all = alice.all("conversations/" + chat + "/suggestions");
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @Test
  void what_was_shown_and_chosen_is_taken_and_listed() {
    var receipt = receipt();
    var answer = take(receipt, "roi-calculator").expect(201);
    assertThat(answer.text("suggestionId")).isEqualTo(receipt.id().toString());
    var shown = only();
    assertThat(shown.path("chosen").asString()).isEqualTo("roi-calculator");
    assertThat(shown.path("objection").asString()).isEqualTo("trust");
    assertThat(shown.path("industry").asString()).isEqualTo("retail");
    assertThat(shown.path("businessSize").isNull()).isTrue();
    assertThat(shown.path("offered").valueStream().map(JsonNode::asString))
        .containsExactly("roi-calculator", "discount");
    assertThat(shown.path("shownAt").asString()).isEqualTo(MONDAY.toString());
    assertThat(shown.path("edition").asInt()).isEqualTo(3);
    assertThat(shown.path("release").asInt()).isEqualTo(17);
    assertThat(shown.path("outcome").isNull()).isTrue();
    assertThat(shown.path("eased").isNull()).isTrue();
  }

  @Test
  void nothing_need_be_chosen() {
    take(receipt(), null).expect(201);
    assertThat(only().path("chosen").isNull()).isTrue();
  }

  private Answer feedback(@Nullable String chosen, String feedback) {
    var choice = new HashMap<String, Object>(Map.of("receipt", Receipts.json(receipt())));
    choice.put("chosen", chosen);
    choice.put("feedback", feedback);
    return alice.post("conversations/" + chat + "/suggestions", choice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"used", "edited"})
  void it_is_said_whether_a_suggestion_was_written_as_it_stood(String feedback) {
    feedback("discount", feedback).expect(201);
    assertThat(only().path("feedback").asString()).isEqualTo(feedback);
    assertThat(only().path("chosen").asString()).isEqualTo("discount");
  }

  @Test
  void it_is_said_that_a_suggestion_was_of_no_use() {
    feedback(null, "not-useful").expect(201);
    assertThat(only().path("feedback").asString()).isEqualTo("not-useful");
    assertThat(only().path("chosen").isNull()).isTrue();
    var all = alice.get("suggestions/effect?since=" + MONDAY).expect(200).json().path("all");
    assertThat(all.path("notUseful").asInt()).isEqualTo(1);
    assertThat(all.path("edited").asInt()).isZero();
  }

  @Test
  void feedback_that_does_not_fit_the_choice_is_refused() {
    assertThat(feedback(null, "used").expect(422).text("field")).isEqualTo("chosen");
    assertThat(feedback("discount", "not-useful").expect(422).text("field")).isEqualTo("feedback");
    assertThat(alice.all("conversations/" + chat + "/suggestions")).isEmpty();
  }

  @Test
  void a_receipt_is_taken_once() {
    var receipt = receipt();
    take(receipt, null).expect(201);
    take(receipt, "discount").expect(409);
    assertThat(only().path("chosen").isNull()).isTrue();
  }

  @Test
  void what_was_not_offered_cannot_be_chosen() {
    assertThat(take(receipt(), "trial").expect(400).text("field")).isEqualTo("chosen");
    assertThat(alice.all("conversations/" + chat + "/suggestions")).isEmpty();
  }

  @Test
  void a_receipt_that_was_not_signed_here_or_was_changed_is_refused() {
    take(Receipts.unsigned(alice.staff(), MONDAY).signed("AAAA"), null).expect(422);
    take(new ReceiptSigner().sign(Receipts.unsigned(alice.staff(), MONDAY)), null).expect(422);
    var changed = Receipts.json(receipt());
    changed.put("edition", 4);
    take(alice, changed, null).expect(422);
  }

  @Test
  void a_receipt_that_was_given_to_somebody_else_is_refused() {
    var bobs = zones.receipts().sign(Receipts.unsigned(new StaffId("bob-456"), MONDAY));
    take(bobs, null).expect(422);
    var nobodys = zones.receipts().sign(Receipts.unsigned(null, MONDAY));
    take(nobodys, null).expect(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "situation", "model", "signature"})
  void an_incomplete_receipt_is_refused(String missing) {
    var receipt = Receipts.json(receipt());
    receipt.remove(missing);
    assertThat(take(alice, receipt, null).expect(400).text("field")).isEqualTo("receipt");
  }

  @Test
  void there_is_no_suggestion_without_a_receipt() {
    var answer = alice.post("conversations/" + chat + "/suggestions", Map.of());
    assertThat(answer.expect(400).text("field")).isEqualTo("receipt");
  }

  @Test
  void its_outcome_is_that_of_the_story_it_was_shown_in() {
    alice.hear(chat, MONDAY.minusSeconds(60), "hi");
    take(receipt(), "discount").expect(201);
    assertThat(only().path("outcome").isNull()).isTrue();
    alice.conclude(chat, "won", MONDAY.plusSeconds(3600));
    assertThat(only().path("outcome").asString()).isEqualTo("won");
    alice.conclude(chat, "lost", MONDAY.plusSeconds(3600));
    assertThat(only().path("outcome").asString()).isEqualTo("lost");
  }

  @Test
  void a_story_that_ended_before_it_was_shown_says_nothing_of_it() {
    alice.hear(chat, MONDAY.minusSeconds(7200), "hi");
    alice.conclude(chat, "lost", MONDAY.minusSeconds(3600));
    take(receipt(), "discount").expect(201);
    assertThat(only().path("outcome").isNull()).isTrue();
  }

  @Test
  void whether_the_customer_agreed_is_read_from_what_they_wrote_after_the_answer() {
    take(receipt(), "discount").expect(201);
    alice.hear(chat, MONDAY.plusSeconds(10), "that is great, but before the answer");
    assertThat(only().path("eased").isNull()).isTrue();
    alice.say(chat, MONDAY.plusSeconds(20), "we give you a discount");
    alice.hear(chat, MONDAY.plusSeconds(30), "let me think");
    assertThat(only().path("eased").isNull()).isTrue();
    alice.hear(chat, MONDAY.plusSeconds(40), "great");
    assertThat(only().path("eased").asBoolean()).isTrue();
    alice.hear(chat, MONDAY.plusSeconds(50), "still expensive");
    assertThat(only().path("eased").asBoolean()).isTrue();
  }

  @Test
  void another_zone_has_no_such_conversation() {
    var bob = zones.bob();
    take(bob, Receipts.json(receipt()), null).expect(404);
    bob.get("conversations/" + chat + "/suggestions").expect(404);
  }

  @Test
  void suggestions_are_listed_page_by_page_and_counted() {
    for (int i = 0; i < 3; i++) {
      take(receipt(), null).expect(201);
    }
    var path = "conversations/" + chat + "/suggestions?limit=2";
    var first = alice.get(path).expect(200);
    var rest = alice.get(path + "&cursor=" + first.text("next")).expect(200);
    assertThat(first.items()).hasSize(2);
    assertThat(rest.items()).hasSize(1);
    var counts = zones.part(SuggestionTable.class);
    assertThat(counts.kind()).isEqualTo("suggestions");
    assertThat(counts.countIn(alice.zone())).isEqualTo(3);
    assertThat(counts.countAbout(new Subject(alice.zone(), john))).isEqualTo(3);
  }

  @Test
  void with_the_customer_their_suggestions_are_forgotten() {
    take(receipt(), null).expect(201);
    alice.hear(chat, MONDAY, "hi");
    alice.conclude(chat, "won", MONDAY.plusSeconds(60));
    int ends = zones.tables().count("private_zone.story_end");
    alice.forget(john, chat);
    assertThat(zones.part(SuggestionTable.class).countIn(alice.zone())).isZero();
    assertThat(zones.tables().count("private_zone.story_end")).isEqualTo(ends - 1);
  }
}
