package io.saleslore.command.customer.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.customer.PersonMatcher;
import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.fixture.ZoneClient.Answer;
import io.saleslore.command.history.ConversationHistory;
import io.saleslore.kernel.conversation.ConversationEvent.StoryRevised;
import io.saleslore.kernel.customer.CustomerEvent.CustomerMerged;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.kernel.story.StoryRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Two records of a zone that turn out to be about one person. */
class MergerEndpointTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final CustomerId john =
      alice.customer(Map.of("name", "John", "phone", "650-555-0120", "company", "ABC Corp"));
  private final CustomerId johnny =
      alice.customer(Map.of("name", "Johnny", "email", "john@abc.example"));

  private void merge() {
    put(johnny, john).expect(204);
  }

  private Answer put(CustomerId one, CustomerId into) {
    return alice.put("customers/" + one + "/merger", Map.of("into", into.toString()));
  }

  private List<CustomerId> listed() {
    return alice.all("customers").stream()
        .map(each -> new CustomerId(each.path("customerId").asString()))
        .toList();
  }

  private Subject subject(CustomerId customer) {
    return new Subject(alice.zone(), customer);
  }

  @Test
  void merged_records_are_one_customer_until_that_is_taken_back() {
    merge();
    assertThat(listed()).containsExactly(john);
    assertThat(alice.get("customers/" + johnny).expect(200).text("mergedInto"))
        .isEqualTo(john.toString());
    assertThat(alice.get("customers/" + johnny + "/records").expect(200).items()).hasSize(2);
    alice.delete("customers/" + johnny + "/merger").expect(204);
    assertThat(listed()).containsExactlyInAnyOrder(john, johnny);
  }

  @Test
  void their_chats_are_read_as_one_and_each_keeps_its_own() {
    var first = alice.conversation(john);
    alice.hear(first, MONDAY, "hello");
    var second = alice.conversation(johnny);
    alice.hear(second, MONDAY.plusSeconds(60), "from my other phone");
    merge();
    assertThat(alice.all("conversations")).hasSize(1);
    assertThat(alice.conversation(johnny)).isEqualTo(second);
    alice.hear(first, MONDAY.plusSeconds(120), "still me");
    assertThat(alice.texts(first)).containsExactly("hello", "from my other phone", "still me");
    alice.delete("customers/" + johnny + "/merger").expect(204);
    assertThat(alice.texts(first)).containsExactly("hello", "still me");
    assertThat(alice.conversation(johnny)).isEqualTo(second);
  }

  @Test
  void an_erasure_or_a_look_up_of_either_finds_both() {
    merge();
    var contacts = zones.part(PersonMatcher.class);
    assertThat(contacts.sameAs(subject(john))).containsExactly(subject(john), subject(johnny));
    assertThat(contacts.sameAs(subject(johnny)))
        .containsExactlyInAnyOrder(subject(john), subject(johnny));
    assertThat(contacts.having(null, "john@abc.example"))
        .containsExactlyInAnyOrder(subject(john), subject(johnny));
  }

  @Test
  void their_stories_count_as_one_persons_and_are_read_anew() {
    var chat = alice.conversation(johnny);
    alice.hear(chat, MONDAY, "too expensive");
    alice.conclude(chat, "lost", MONDAY.plusSeconds(60));
    var story = zones.countEvents(StoryRevised.class);
    var alone = storyOf(chat);
    merge();
    assertThat(zones.countEvents(StoryRevised.class)).isEqualTo(story + 1);
    var merged = storyOf(chat);
    assertThat(merged.customerHash()).isNotEqualTo(alone.customerHash());
    assertThat(merged.companyHash()).isNotNull();
    assertThat(merged.knownNames()).contains("John", "Johnny", "ABC Corp");
    alice.delete("customers/" + johnny + "/merger").expect(204);
    assertThat(storyOf(chat).customerHash()).isEqualTo(alone.customerHash());
  }

  private PrivateStory storyOf(ConversationId chat) {
    var history = ConversationHistory.read(zones.part(EventStore.class), chat);
    var id = history.stories().iterator().next();
    return zones.part(Stories.class).open(new StoryRef(alice.zone(), chat, id), story -> story);
  }

  @Test
  void a_record_is_merged_once_and_not_with_itself_or_with_nobody() {
    put(john, john).expect(422);
    put(john, CustomerId.fresh()).expect(404);
    alice.delete("customers/" + john + "/merger").expect(409);
    merge();
    merge();
    var jane = alice.customer("Jane");
    put(johnny, jane).expect(409);
    assertThat(zones.countEvents(CustomerMerged.class)).isOne();
  }

  @Test
  void merging_the_one_that_stands_into_its_own_part_is_refused() {
    merge();
    put(john, johnny).expect(422);
  }

  @Test
  void whoever_is_forgotten_leaves_the_others_record_standing_for_itself() {
    merge();
    alice.forget(john, null);
    assertThat(zones.part(PersonMatcher.class).sameAs(subject(johnny)))
        .containsExactly(subject(johnny));
  }

  @Test
  void whoever_was_merged_with_somebody_who_is_erased_can_be_merged_with_another() {
    merge();
    alice.forget(john, null);
    var jane = alice.customer("Jane");
    put(johnny, jane).expect(204);
    assertThat(listed()).containsExactly(jane);
  }

  @Test
  void a_number_of_a_merged_record_is_the_persons() {
    merge();
    var body = Map.of("name", "Johnny", "phone", "650-555-0120");
    alice.put("customers/" + johnny, body).expect(204);
    var again = alice.post("customers", Map.of("name", "J", "phone", "+1 650 555 0120"));
    assertThat(again.expect(409).text("customerId")).isEqualTo(john.toString());
  }

  @Test
  void a_message_that_both_records_have_is_told_once_until_they_are_taken_apart() {
    var first = alice.conversation(john);
    alice.hear(first, MONDAY, "too expensive");
    var second = alice.conversation(johnny);
    alice.hear(second, MONDAY.plusSeconds(20), "too  expensive");
    alice.hear(second, MONDAY.plusSeconds(30), "too expensive");
    alice.hear(second, MONDAY.plusSeconds(90), "and too late");
    alice.conclude(first, "lost", MONDAY.plusSeconds(120));
    alice.conclude(second, "lost", MONDAY.plusSeconds(120));
    merge();
    assertThat(storyOf(first).messages()).hasSize(1);
    assertThat(storyOf(second).messages()).hasSize(2);
    assertThat(alice.texts(first))
        .containsExactly("too expensive", "too expensive", "and too late");
    alice.delete("customers/" + johnny + "/merger").expect(204);
    assertThat(storyOf(second).messages()).hasSize(3);
    assertThat(alice.texts(first)).containsExactly("too expensive");
  }

  @Test
  void an_export_for_the_customer_holds_what_stands_in_both_records() {
    alice.hear(alice.conversation(john), MONDAY, "hello");
    alice.hear(alice.conversation(johnny), MONDAY.plusSeconds(60), "from my other phone");
    merge();
    for (var either : List.of(john, johnny)) {
      var export = alice.get("customers/" + either + "/export").expect(200).json();
      assertThat(export.path("card").path("name").asString()).isEqualTo("John");
      assertThat(export.path("history").findValuesAsString("text"))
          .containsExactlyInAnyOrder("hello", "from my other phone");
    }
  }

  @Test
  void a_deal_is_opened_with_the_chat_that_is_shown_and_told_by_its_records_own() {
    var shown = alice.conversation(johnny);
    merge();
    assertThat(alice.all("conversations").getFirst().path("conversationId").asString())
        .isEqualTo(shown.toString());
    var deal = alice.deal(john, shown, MONDAY);
    var opened = alice.get("deals/" + deal).expect(200);
    assertThat(opened.text("conversationId")).isEqualTo(shown.toString());
    assertThat(opened.text("customerId")).isEqualTo(johnny.toString());
    for (var either : List.of(john, johnny)) {
      assertThat(alice.all("deals?customer=" + either)).hasSize(1);
      assertThat(alice.get("deals?customer=" + either).json().path("total").asInt()).isOne();
    }
  }

  @Test
  void a_deal_is_its_own_records_where_that_has_a_chat_though_the_others_is_shown() {
    var shown = alice.conversation(john);
    var own = alice.conversation(johnny);
    merge();
    var deal = alice.deal(johnny, shown, MONDAY);
    assertThat(alice.get("deals/" + deal).expect(200).text("conversationId"))
        .isEqualTo(own.toString());
    alice.delete("customers/" + johnny + "/merger").expect(204);
    assertThat(alice.all("deals?customer=" + johnny)).hasSize(1);
    assertThat(alice.all("deals?customer=" + john)).isEmpty();
    var asked = Map.of("customerId", johnny.toString(), "conversationId", shown.toString());
    alice.post("deals", asked).expect(400);
  }

  @Test
  void a_hold_of_either_keeps_both_and_an_erasure_of_either_takes_both() {
    merge();
    var body = Map.of("customerId", john.toString(), "reason", "case 9");
    var hold = zones.http().post("/api/v1/audit/holds", body).expect(201).text("holdId");
    var erasure = askedFor(johnny);
    var confirm = "/api/v1/erasures/" + erasure + "/confirm";
    var reason = Map.of("reason", "case 1");
    assertThat(zones.http().post(confirm, reason).expect(409).text("hold")).isEqualTo(hold);
    zones.release(hold);
    zones.http().post(confirm, reason).expect(200);
    alice.get("customers/" + john).expect(410);
    alice.get("customers/" + johnny).expect(410);
  }

  @Test
  void what_was_merged_goes_with_an_erasure_of_the_one_that_stands() {
    merge();
    var erasure = askedFor(john);
    zones
        .http()
        .post("/api/v1/erasures/" + erasure + "/confirm", Map.of("reason", "case 1"))
        .expect(200);
    alice.get("customers/" + johnny).expect(410);
    assertThat(zones.tables().count("private_zone.customer")).isZero();
  }

  private String askedFor(CustomerId customer) {
    zones.caller().is("alice");
    var asked = Map.of("reason", "asked for it");
    var erasure = alice.post("customers/" + customer + "/erasure-request", asked);
    zones.caller().is("carol");
    return erasure.expect(201).text("erasureId");
  }
}
