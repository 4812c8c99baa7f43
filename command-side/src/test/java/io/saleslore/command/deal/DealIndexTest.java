package io.saleslore.command.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.ActivityInterval;
import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DealIndexTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-03-06T09:00:00Z");

  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final DealIndex deals = zones.part(DealIndex.class);
  private final CustomerId john = alice.customer("John");
  private final ConversationId chat = alice.conversation(john);

  private void win(DealId deal, Instant at) {
    zones.clock().reach(at);
    alice.post("deals/" + deal + "/win", Map.of("at", at.toString())).expect(204);
  }

  @Test
  void a_conversation_has_an_open_deal_until_all_are_closed() {
    assertThat(deals.openAmong(List.of(chat))).isEmpty();
    var one = alice.deal(john, chat, MONDAY);
    var other = alice.deal(john, chat, MONDAY);
    win(one, TUESDAY);
    assertThat(deals.openAmong(List.of(chat, ConversationId.fresh()))).containsExactly(chat);
    win(other, TUESDAY);
    assertThat(deals.openAmong(List.of(chat))).isEmpty();
    assertThat(deals.openAmong(List.of())).isEmpty();
  }

  @Test
  void deals_span_from_the_first_opening_to_the_last_move() {
    win(alice.deal(john, chat, TUESDAY), FRIDAY);
    alice.deal(john, chat, MONDAY);
    var jane = alice.customer("Jane");
    assertThat(deals.spans(alice.zone(), List.of(john, jane)))
        .containsExactly(Map.entry(john, new ActivityInterval(MONDAY, FRIDAY)));
    assertThat(deals.spans(alice.zone(), List.of())).isEmpty();
  }

  @Test
  void an_open_deal_spans_its_opening() {
    alice.deal(john, chat, MONDAY);
    assertThat(deals.spans(alice.zone(), List.of(john)))
        .containsEntry(john, ActivityInterval.at(MONDAY));
  }

  @Test
  void deals_are_counted_by_zone_and_by_customer() {
    var one = alice.deal(john, chat, MONDAY);
    var other = alice.deal(john, chat, MONDAY);
    var bob = zones.bob();
    var subject = new Subject(alice.zone(), john);
    var table = zones.part(DealTable.class);
    assertThat(table.kind()).isEqualTo("deals");
    assertThat(table.countIn(alice.zone())).isEqualTo(2);
    assertThat(table.countIn(bob.zone())).isZero();
    assertThat(table.countAbout(subject)).isEqualTo(2);
    assertThat(table.streamsAbout(subject)).containsExactlyInAnyOrder(one.value(), other.value());
    assertThat(deals.with(subject)).containsExactlyInAnyOrder(one, other);
    assertThat(deals.with(new Subject(bob.zone(), john))).isEmpty();
  }
}
