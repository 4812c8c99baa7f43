package io.saleslore.command.reveal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.command.fixture.Marketer;
import io.saleslore.command.fixture.PrivateZones;
import io.saleslore.command.fixture.ZoneClient.Answer;
import io.saleslore.command.history.ConversationHistory;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StoryId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Carol asks, Dave approves. */
class RevealEndpointTest {
  private static final String REVEALS = "/api/v1/audit/reveal";
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @AutoClose private final PrivateZones zones = PrivateZones.open();
  private final Marketer alice = zones.alice();
  private final CustomerId john =
      alice.customer(Map.of("name", "John", "company", "ABC Corp", "phone", "+12025550142"));
  private final ConversationId chat = alice.conversation(john);

  private StoryId story() {
    alice.hear(chat, MONDAY, "too expensive");
    alice.conclude(chat, "lost", MONDAY.plusSeconds(60));
    return ConversationHistory.read(zones.part(EventStore.class), chat).stories().iterator().next();
  }

  private Answer ask(StoryId story, String reason) {
    return zones
        .http()
        .post(
            REVEALS,
            Map.of(
                "conversationId", chat.toString(),
                "storyId", story.toString(),
                "reason", reason));
  }

  private String askedForAll() {
    return zones
        .http()
        .post(REVEALS, Map.of("customerId", john.toString(), "reason", "case 9"))
        .expect(201)
        .text("revealId");
  }

  private Answer approveAsDave(String reveal) {
    zones.caller().is("dave");
    var answer = zones.http().post(REVEALS + "/" + reveal + "/approve", Map.of());
    zones.caller().is("carol");
    return answer;
  }

  private Answer read(String reveal) {
    return zones.http().get(REVEALS + "/" + reveal);
  }

  @Test
  void a_story_is_read_after_another_officer_approved() {
    var reveal = ask(story(), "case 9").expect(201).text("revealId");
    read(reveal).expect(409);
    approveAsDave(reveal).expect(200);
    var story = read(reveal).expect(200).json().path("story");
    assertThat(story.path("outcome").asString()).isEqualTo("lost");
    assertThat(story.path("messages")).hasSize(1);
    assertThat(story.path("messages").get(0).path("text").asString()).isEqualTo("too expensive");
    assertThat(zones.operations().actions())
        .containsSubsequence("reveal-asked", "reveal-approved", "reveal-read");
  }

  @Test
  void everything_about_a_customer_is_read_of_every_zone() {
    var bob = zones.bob();
    bob.customer(Map.of("name", "J. Doe", "phone", "202-555-0142"));
    var reveal = askedForAll();
    approveAsDave(reveal).expect(200);
    var read = read(reveal).expect(200).json();
    assertThat(read.path("story").isNull()).isTrue();
    assertThat(read.path("everything")).hasSize(2);
    assertThat(read.path("everything").toString()).contains("ABC Corp", "J. Doe");
  }

  @Test
  void it_is_not_read_by_another_or_later() {
    var reveal = askedForAll();
    zones.http().post(REVEALS + "/" + reveal + "/approve", Map.of()).expect(403);
    approveAsDave(reveal).expect(200);
    approveAsDave(reveal).expect(409);
    zones.caller().is("dave");
    read(reveal).expect(403);
    zones.caller().is("carol");
    zones.clock().pass(Duration.ofMinutes(15));
    read(reveal).expect(410);
    assertThat(zones.operations().actions()).doesNotContain("reveal-read");
  }

  @Test
  void what_cannot_be_asked_for_is_refused() {
    var story = story();
    assertThat(ask(story, "John").expect(400).text("field")).isEqualTo("reason");
    assertThat(ask(StoryId.fresh(), "case 9").expect(400).text("field")).isEqualTo("storyId");
    assertThat(
            zones
                .http()
                .post(REVEALS, Map.of("conversationId", chat.toString(), "reason", "case 9"))
                .expect(400)
                .text("field"))
        .isEqualTo("storyId");
    assertThat(zones.http().post(REVEALS, Map.of("reason", "case 9")).expect(400).text("field"))
        .isEqualTo("customerId");
    assertThat(zones.tables().count("private_zone.reveal")).isZero();
  }

  @Test
  void the_latest_are_listed_first() {
    var first = askedForAll();
    zones.clock().pass(Duration.ofSeconds(1));
    var second = askedForAll();
    var all = zones.http().get(REVEALS).expect(200).items();
    assertThat(all.stream().map(each -> each.path("revealId").asString()))
        .containsExactly(second, first);
    assertThat(zones.http().get(REVEALS + "?limit=1").expect(200).items()).hasSize(1);
    zones.http().get(REVEALS + "?limit=501").expect(400);
  }

  @Test
  void there_is_no_such_reveal() {
    read(UUID.randomUUID().toString()).expect(404);
    approveAsDave(UUID.randomUUID().toString()).expect(404);
  }

  @Test
  void what_two_approve_at_the_same_time_is_approved_once() {
    var table = zones.part(RevealTable.class);
    var asked = table.require(UUID.fromString(askedForAll()));
    table.approve(asked.approved("dave", zones.clock().instant()));
    assertThatThrownBy(() -> table.approve(asked.approved("erin", zones.clock().instant())))
        .isInstanceOf(RevealRefused.IsApproved.class);
    assertThat(table.require(asked.revealId()).approvedBy()).isEqualTo("dave");
  }
}
