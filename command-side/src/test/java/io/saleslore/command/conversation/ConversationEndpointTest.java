package io.saleslore.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.id.CustomerId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ConversationEndpointTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");

  @AutoClose private static final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final CustomerId john = alice.customer("John");

  @Test
  void a_zone_has_one_conversation_with_a_customer_however_often_it_is_started() {
    var chat = alice.conversation(john);
    assertThat(alice.conversation(john)).isEqualTo(chat);
    assertThat(alice.all("conversations")).hasSize(1);
  }

  @Test
  void it_stands_in_the_customers_time_zone_or_in_the_marketers_own() {
    var jane = alice.customer("Jane");
    alice
        .post(
            "conversations", Map.of("customerId", john.toString(), "timeZone", "America/New_York"))
        .expect(201);
    assertThat(zoneOf(john)).isEqualTo("America/New_York");
    alice.conversation(jane);
    assertThat(zoneOf(jane)).isEqualTo("Europe/Berlin");
  }

  private String zoneOf(CustomerId customer) {
    return alice.all("conversations").stream()
        .filter(each -> each.path("customerId").asString().equals(customer.toString()))
        .map(each -> each.path("timeZone").asString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_cannot_be_taken_is_named() {
    var wrongZone = Map.of("customerId", john.toString(), "timeZone", "Berlin");
    assertThat(alice.post("conversations", wrongZone).expect(400).text("field"))
        .isEqualTo("timeZone");
    assertThat(alice.post("conversations", Map.of()).expect(400).text("field"))
        .isEqualTo("customerId");
    alice.post("conversations", Map.of("customerId", CustomerId.fresh().toString())).expect(404);
    assertThat(alice.all("conversations")).isEmpty();
  }

  @Test
  void a_summary_counts_messages_and_names_the_first_and_the_last() {
    var chat = alice.conversation(john);
    var empty = alice.get("conversations/" + chat).expect(200).json();
    assertThat(empty.path("messages").asInt()).isZero();
    assertThat(empty.path("first").isNull()).isTrue();
    alice.hear(chat, TUESDAY, "later");
    alice.hear(chat, MONDAY, "sooner");
    var summary = alice.get("conversations/" + chat).json();
    assertThat(summary.path("messages").asInt()).isEqualTo(2);
    assertThat(summary.path("first").asString()).isEqualTo(MONDAY.toString());
    assertThat(summary.path("last").asString()).isEqualTo(TUESDAY.toString());
    assertThat(summary.at("/lastMessage/text").asString()).isEqualTo("later");
  }

  @Test
  void it_is_concluded_with_an_outcome() {
    var chat = alice.conversation(john);
    alice.hear(chat, MONDAY, "we take it");
    alice.conclude(chat, "won", TUESDAY);
    assertThat(zones.countEvents(StoryEnded.class)).isPositive();
    int ended = zones.countEvents(StoryEnded.class);
    alice.conclude(chat, "lost", TUESDAY);
    assertThat(zones.countEvents(StoryEnded.class)).isEqualTo(ended);
  }

  @Test
  void a_conclusion_has_an_outcome_and_something_to_conclude() {
    var chat = alice.conversation(john);
    alice.post("conversations/" + chat + "/conclude", Map.of("outcome", "won")).expect(409);
    assertThat(alice.post("conversations/" + chat + "/conclude", Map.of()).text("field"))
        .isEqualTo("outcome");
    alice.post("conversations/" + chat + "/conclude", Map.of("outcome", "great")).expect(400);
  }

  @Test
  void it_is_concluded_now_where_the_request_does_not_say_when() {
    var chat = alice.conversation(john);
    alice.hear(chat, MONDAY, "we take it");
    alice.post("conversations/" + chat + "/conclude", Map.of("outcome", "won")).expect(204);
    var until =
        zones
            .tables()
            .jdbc()
            .sql("select story_until from private_zone.conversation where conversation_id = ?")
            .param(chat.value())
            .query(Timestamp.class)
            .single();
    assertThat(until.toInstant()).isEqualTo(zones.clock().instant());
  }

  @Test
  void another_zone_has_no_such_conversation() {
    var chat = alice.conversation(john);
    alice.hear(chat, MONDAY, "hi");
    var bob = zones.bob();
    bob.get("conversations/" + chat).expect(404);
    bob.get("conversations/" + chat + "/messages").expect(404);
    bob.post("conversations/" + chat + "/conclude", Map.of("outcome", "won")).expect(404);
    bob.post(
            "conversations/" + chat + "/messages",
            Map.of("sentAt", MONDAY.toString(), "speaker", "marketer", "text", "x"))
        .expect(404);
    bob.post("conversations", Map.of("customerId", john.toString())).expect(404);
    assertThat(alice.texts(chat)).containsExactly("hi");
  }

  @Test
  void conversations_are_listed_page_by_page() {
    var all = new ArrayList<String>(List.of(alice.conversation(john).toString()));
    all.add(alice.conversation(alice.customer("Jane")).toString());
    all.add(alice.conversation(alice.customer("Jim")).toString());
    var first = alice.get("conversations?limit=2").expect(200);
    var rest = alice.get("conversations?limit=2&cursor=" + first.text("next")).expect(200);
    var listed =
        Stream.concat(first.items().stream(), rest.items().stream())
            .map(each -> each.path("conversationId").asString())
            .toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void a_conversation_with_a_forgotten_customer_is_gone() {
    var chat = alice.conversation(john);
    alice.forget(john, chat);
    alice.get("conversations/" + chat).expect(410);
    alice.get("conversations/" + chat + "/messages").expect(410);
    assertThat(alice.all("conversations")).isEmpty();
    alice.post("conversations", Map.of("customerId", john.toString())).expect(410);
  }
}
