package io.saleslore.command.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.OneByOne;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.staff.StaffCommand.HandOverZone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InboxEndpointTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");

  @AutoClose private static final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final CustomerId john =
      alice.customer(
          Map.of(
              "name", "John",
              "company", "ABC Corp",
              "phone", "+1 202 555 0142",
              "industry", "manufacturing"));
  private final ConversationId chat = alice.conversation(john);

  private ConversationId chatWith(String name, Instant at, String text) {
    var other = alice.conversation(alice.customer(name));
    alice.hear(other, at, text);
    return other;
  }

  private List<String> names(String query) {
    return alice.get("conversations" + query).expect(200).items().stream()
        .map(each -> each.path("name").asString())
        .toList();
  }

  private JsonNode row() {
    return alice.get("conversations/" + chat).expect(200).json();
  }

  @Test
  void a_row_says_who_it_is_what_was_said_last_and_where_the_deal_stands() {
    alice.hear(chat, MONDAY, "good morning");
    alice.hear(chat, TUESDAY, "that is expensive");
    alice.hear(chat, MONDAY.plusSeconds(1), "told late");
    assertThat(row().path("stage").isNull()).isTrue();
    var deal = alice.deal(john, chat, MONDAY);
    alice.post("deals/" + deal + "/stage", Map.of("stage", "negotiating")).expect(204);
    var row = alice.get("conversations").expect(200).items().getFirst();
    assertThat(row).isEqualTo(row());
    assertThat(row.path("name").asString()).isEqualTo("John");
    assertThat(row.path("company").asString()).isEqualTo("ABC Corp");
    assertThat(row.path("messages").asInt()).isEqualTo(3);
    assertThat(row.at("/lastMessage/text").asString()).isEqualTo("that is expensive");
    assertThat(row.at("/lastMessage/speaker").asString()).isEqualTo("customer");
    assertThat(row.path("stage").asString()).isEqualTo("negotiating");
    assertThat(row.path("outcome").asString()).isEqualTo("unknown");
    assertThat(row.path("dealId").asString()).isEqualTo(deal.toString());
  }

  @Test
  void what_was_said_last_is_read_for_all_rows_at_once() {
    chatWith("Jane", TUESDAY, "hello");
    chatWith("Jim", MONDAY, "good evening");
    var asked = zones.part(OneByOne.class).asked();
    int before = asked.get();
    var rows = alice.get("conversations").expect(200).items();
    assertThat(rows)
        .extracting(each -> each.at("/lastMessage/text").asString(""))
        .containsExactlyInAnyOrder("hello", "good evening", "");
    assertThat(asked.get() - before).isOne();
  }

  @Test
  void of_a_long_message_the_beginning_is_shown() {
    alice.hear(chat, MONDAY, "x".repeat(199) + "\uD83D\uDE00 and so on");
    assertThat(row().at("/lastMessage/text").asString()).isEqualTo("x".repeat(199));
  }

  @Test
  void what_the_customer_wrote_is_unread_until_the_marketer_reads_or_answers() {
    alice.hear(chat, MONDAY, "one");
    alice.hear(chat, MONDAY.plusSeconds(1), "two");
    assertThat(row().path("unread").asInt()).isEqualTo(2);
    alice.put("conversations/" + chat + "/read", Map.of()).expect(204);
    assertThat(row().path("unread").asInt()).isZero();
    alice.hear(chat, MONDAY.plusSeconds(2), "three");
    alice.say(chat, MONDAY.plusSeconds(3), "four");
    assertThat(row().path("unread").asInt()).isZero();
  }

  @Test
  void those_stand_first_in_which_something_was_said_last() {
    alice.hear(chat, MONDAY, "hi");
    chatWith("Jane", TUESDAY, "hi");
    chatWith("Jim", MONDAY.minusSeconds(1), "hi");
    assertThat(names("")).containsExactly("Jane", "John", "Jim");
    var page = alice.get("conversations?limit=2").expect(200);
    assertThat(page.json().path("total").asInt()).isEqualTo(3);
    assertThat(names("?limit=2&cursor=" + page.text("next"))).containsExactly("Jim");
    assertThat(alice.get("conversations?cursor=x").expect(400).text("field")).isEqualTo("cursor");
  }

  @Test
  void they_are_found_by_words_number_trade_stage_and_whether_they_are_read() {
    alice.hear(chat, MONDAY, "hi");
    alice.deal(john, chat, MONDAY);
    var jane = chatWith("J\u00e4ne", TUESDAY, "hi");
    alice.put("conversations/" + jane + "/read", Map.of()).expect(204);
    assertThat(names("?search=abc")).containsExactly("John");
    assertThat(names("?search=jane")).containsExactly("J\u00e4ne");
    assertThat(names("?search=555-0142")).containsExactly("John");
    assertThat(names("?search=nobody")).isEmpty();
    assertThat(names("?industry=manufacturing")).containsExactly("John");
    assertThat(names("?stage=contacted&outcome=unknown")).containsExactly("John");
    assertThat(names("?stage=negotiating")).isEmpty();
    assertThat(names("?unread=true")).containsExactly("John");
    assertThat(names("?unread=false")).containsExactly("J\u00e4ne");
    assertThat(alice.get("conversations?search=abc").json().path("total").isNull()).isTrue();
    assertThat(alice.get("conversations?stage=lost").expect(400).text("field")).isEqualTo("stage");
  }

  @Test
  void customers_and_deals_are_found_too_the_newest_first() {
    var jane = alice.customer(Map.of("name", "Jane", "industry", "retail"));
    assertThat(found("customers")).containsExactly("Jane", "John");
    assertThat(found("customers?search=corp")).containsExactly("John");
    assertThat(found("customers?industry=retail")).containsExactly("Jane");
    assertThat(alice.get("customers?industry=shops").expect(400).text("field"))
        .isEqualTo("industry");
    var first = alice.deal(john, chat, MONDAY);
    var second = alice.deal(jane, alice.conversation(jane), MONDAY);
    alice.post("deals/" + first + "/lose", Map.of("at", TUESDAY.toString())).expect(204);
    assertThat(deals("")).containsExactly(second.toString(), first.toString());
    assertThat(deals("?outcome=lost")).containsExactly(first.toString());
    assertThat(deals("?stage=contacted&outcome=unknown")).containsExactly(second.toString());
    assertThat(deals("?customer=" + john)).containsExactly(first.toString());
  }

  @Test
  void customers_and_deals_are_counted_where_nothing_has_to_be_opened_for_it() {
    var jane = alice.customer(Map.of("name", "Jane", "industry", "retail"));
    assertThat(total("customers?limit=1")).isEqualTo(2);
    assertThat(total("customers?industry=retail")).isEqualTo(1);
    assertThat(alice.get("customers?search=jane").json().path("total").isNull()).isTrue();
    alice.deal(john, chat, MONDAY);
    var second = alice.deal(jane, alice.conversation(jane), MONDAY);
    alice.post("deals/" + second + "/win", Map.of()).expect(204);
    assertThat(total("deals?limit=1")).isEqualTo(2);
    assertThat(total("deals?outcome=won")).isEqualTo(1);
    assertThat(total("deals?stage=contacted&outcome=unknown&customer=" + john)).isEqualTo(1);
  }

  private int total(String query) {
    return alice.get(query).expect(200).json().path("total").asInt();
  }

  @Test
  void a_deal_says_who_it_is_with() {
    var deal = alice.get("deals/" + alice.deal(john, chat, MONDAY)).expect(200).json();
    assertThat(deal.path("name").asString()).isEqualTo("John");
    assertThat(deal.path("company").asString()).isEqualTo("ABC Corp");
    assertThat(alice.get("deals").expect(200).items()).containsExactly(deal);
  }

  private List<String> found(String query) {
    return alice.get(query).expect(200).items().stream()
        .map(each -> each.path("name").asString())
        .toList();
  }

  private List<String> deals(String query) {
    return alice.get("deals" + query).expect(200).items().stream()
        .map(each -> each.path("dealId").asString())
        .toList();
  }

  @Test
  void a_watch_tells_what_moved_once() {
    alice.hear(chat, MONDAY, "hi");
    var watch = new InboxWatch(zones.part(Inbox.class), alice.zone());
    assertThat(kinds(watch.begin())).containsExactly(ChangeKind.CURRENT);
    assertThat(watch.look()).isEmpty();
    alice.hear(chat, TUESDAY, "and?");
    assertThat(kinds(watch.look())).containsExactly(ChangeKind.MESSAGE);
    alice.put("conversations/" + chat + "/read", Map.of()).expect(204);
    assertThat(kinds(watch.look())).containsExactly(ChangeKind.READ);
    alice.deal(john, chat, MONDAY);
    assertThat(kinds(watch.look())).containsExactly(ChangeKind.STAGE);
    chatWith("Jane", TUESDAY, "hello");
    var told = watch.look();
    assertThat(kinds(told)).containsExactly(ChangeKind.MESSAGE);
    assertThat(told.getFirst().conversation().name()).isEqualTo("Jane");
    assertThat(watch.look()).isEmpty();
  }

  private static List<ChangeKind> kinds(List<InboxChange> changes) {
    return changes.stream().map(InboxChange::change).toList();
  }

  @Test
  void another_zone_sees_nothing_of_it() {
    alice.hear(chat, MONDAY, "hi");
    var bob = zones.bob();
    assertThat(bob.all("conversations")).isEmpty();
    bob.put("conversations/" + chat + "/read", Map.of()).expect(404);
  }

  @Test
  void what_cannot_be_opened_hides_no_other_conversation() {
    alice.hear(chat, MONDAY, "hi");
    chatWith("Jane", TUESDAY, "hello");
    zones.vault().shred(KeyId.of(alice.zone(), john));
    assertThat(names("")).containsExactly("Jane", "[unreadable]");
    assertThat(row().at("/lastMessage/text").asString()).isEqualTo("[unreadable]");
  }

  @Test
  void a_stream_ends_when_the_zone_has_another_owner() {
    alice.hear(chat, MONDAY, "hi");
    var bob = zones.bob().staff();
    var handOver = new HandOverZone(alice.zone(), alice.staff(), bob, TUESDAY);
    var told =
        zones
            .part(InboxStreamEndpoint.class)
            .live(alice.staff())
            .doOnNext(_ -> zones.send(handOver))
            .collectList()
            .block(Duration.ofMinutes(1));
    assertThat(told).hasSize(1);
  }

  @Test
  void what_is_private_does_not_show_itself() {
    alice.hear(chat, MONDAY, "hi");
    var watch = new InboxWatch(zones.part(Inbox.class), alice.zone());
    assertThat(watch.begin().toString()).doesNotContain("John", "hi");
    assertThat(watch.begin().getFirst().conversation()).hasToString("[private conversation]");
  }
}
