package io.saleslore.command.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.kernel.staff.StaffCommand.HandOverZone;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdviceEffectEndpointTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private int customers;

  /** Alice is shown advice in a new conversation, follows it, and sees what comes of it. */
  private void advised(@Nullable String chosen, @Nullable String answer, @Nullable String outcome) {
    var chat = alice.conversation(alice.customer("John " + ++customers));
    var receipt = zones.receipts().sign(Receipts.unsigned(alice.staff(), MONDAY));
    var choice = new HashMap<String, Object>(Map.of("receipt", Receipts.json(receipt)));
    choice.put("chosen", chosen);
    alice.post("conversations/" + chat + "/suggestions", choice).expect(201);
    alice.say(chat, MONDAY.plusSeconds(60), "our answer");
    if (answer != null) {
      alice.hear(chat, MONDAY.plusSeconds(120), answer);
    }
    if (outcome != null) {
      alice.conclude(chat, outcome, MONDAY.plusSeconds(180));
    }
  }

  private JsonNode effect() {
    return alice.get("suggestions/effect?since=2026-03-01T00:00:00Z").expect(200).json();
  }

  private static void assertCounts(
      JsonNode effect, int chosen, int reacted, int eased, int decided, int won) {
    assertThat(
            List.of("chosen", "reacted", "eased", "decided", "won").stream()
                .map(field -> effect.path(field).asInt()))
        .containsExactly(chosen, reacted, eased, decided, won);
  }

  @Test
  void what_is_asked_for_from_before_any_time_begins_when_time_does() {
    var all = alice.get("suggestions/effect?since=-999999999-01-01T00:00:00Z").expect(200).json();
    assertThat(all.path("since").asString()).isEqualTo("1970-01-01T00:00:00Z");
  }

  @Test
  void followed_advice_is_counted_by_what_came_of_it() {
    advised("roi-calculator", "great", "won");
    advised("roi-calculator", "too expensive", "lost");
    advised("discount", "great", null);
    advised("discount", null, "unknown");
    advised(null, "great", "won");
    var all = effect().path("all");
    assertThat(all.path("shown").asInt()).isEqualTo(5);
    assertCounts(all, 4, 3, 2, 2, 1);
  }

  @Test
  void each_approach_is_counted_by_itself() {
    advised("roi-calculator", "great", "won");
    advised("discount", "great", "won");
    advised("discount", "too expensive", "lost");
    var byApproach = effect().path("byApproach").valueStream().toList();
    assertThat(byApproach.stream().map(each -> each.path("approach").asString()))
        .containsExactly("roi-calculator", "discount");
    assertCounts(byApproach.get(0), 1, 1, 1, 1, 1);
    assertCounts(byApproach.get(1), 2, 2, 1, 2, 1);
    assertThat(byApproach.getFirst().path("shown").isNull()).isTrue();
  }

  @Test
  void without_advice_there_is_no_effect() {
    assertThat(effect().path("byApproach")).isEmpty();
    assertCounts(effect().path("all"), 0, 0, 0, 0, 0);
  }

  @Test
  void without_a_time_it_is_the_last_ninety_days() {
    advised("discount", "great", "won");
    var now = alice.get("suggestions/effect").expect(200).json();
    assertThat(now.path("since").asString())
        .isEqualTo(zones.clock().instant().minus(Duration.ofDays(90)).toString());
    assertThat(now.path("all").path("shown").asInt()).isOne();
    zones.clock().pass(Duration.ofDays(91));
    var later = alice.get("suggestions/effect").expect(200).json();
    assertThat(later.path("all").path("shown").asInt()).isZero();
  }

  @Test
  void who_took_the_zone_over_does_not_see_how_advice_served_the_one_before() {
    advised("discount", "great", "won");
    var bob = zones.bob();
    zones.send(new HandOverZone(alice.zone(), alice.staff(), bob.staff(), zones.clock().instant()));
    assertThat(effect().path("all").path("shown").asInt()).isZero();
  }

  @Test
  void counts_are_of_those_that_were_followed() {
    var won = new FollowedAdvice(Approach.DISCOUNT, true, Optional.of(true), Outcome.WON);
    var open = new FollowedAdvice(Approach.DISCOUNT, false, Optional.empty(), null);
    var lost = new FollowedAdvice(Approach.DISCOUNT, false, Optional.of(false), Outcome.LOST);
    assertThat(AdviceEffect.of(Approach.DISCOUNT, List.of(won, open, lost)))
        .isEqualTo(new AdviceEffect(Approach.DISCOUNT, null, 3, 1, null, 2, 1, 2, 1));
    assertThat(AdviceEffect.ofAll(List.of(), List.of()))
        .isEqualTo(new AdviceEffect(null, 0L, 0, 0, 0L, 0, 0, 0, 0));
  }
}
