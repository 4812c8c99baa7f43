package io.saleslore.app.zone;

import static io.saleslore.app.fixture.Caller.body;
import static io.saleslore.app.fixture.Caller.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.app.fixture.Caller;
import io.saleslore.app.fixture.OnePlatform;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A zone of a marketer who leaves is handed over or closed, never orphaned. */
class HandoverIT extends OnePlatform {
  private Caller admin;
  private Caller another;
  private int joined;

  @BeforeAll
  void start() {
    admin = new Caller(platform.uri(), api.role("ADMIN"));
    another = new Caller(platform.uri(), api.role("ADMIN", "another"));
  }

  @Test
  void the_new_owner_goes_on_where_the_old_one_stopped() {
    var alice = join();
    var bob = join();
    var john = customer(alice, alice);
    expect(404, as(bob).get(zone(alice) + "/customers/" + john));

    handOver(alice, bob);
    expect(404, as(alice).get(zone(alice) + "/customers/" + john));
    expect(404, as(alice).post(zone(alice) + "/customers", Map.of("name", "Jane")));
    assertThat(body(expect(200, as(bob).get(zone(alice) + "/customers/" + john))).path("name"))
        .hasToString("\"John\"");
    customer(bob, alice);
    customer(bob, bob);
    assertThat(body(as(bob).get(zone(bob) + "/zones")).toString())
        .contains("staff-" + alice, "staff-" + bob);
    assertThat(standing(alice).path("state").asText()).isEqualTo("handed-over");
    assertThat(standing(alice).path("owner").asText()).isEqualTo(bob);
    assertThat(standing(bob).path("state").asText()).isEqualTo("open");
  }

  @Test
  void who_has_left_is_told_what_is_held_about_them_and_gets_no_advice_any_more() {
    var alice = join();
    var bob = join();
    var jane = join();
    expect(200, as(alice).get("/api/v1/templates"));
    handOver(alice, bob);
    expect(204, admin.post(zone(jane) + "/close", Map.of()));
    for (var left : List.of(alice, jane)) {
      expect(200, as(left).get(zone(left) + "/held-about-me"));
      expect(403, as(left).get("/api/v1/templates"));
      expect(200, as(left).get("/api/v1/me"));
    }
    expect(404, as(bob).get(zone(alice) + "/held-about-me"));
    expect(200, as(bob).get("/api/v1/templates"));
  }

  @Test
  void what_was_noted_about_customers_goes_along_and_what_concerns_none_does_not() {
    var alice = join();
    var bob = join();
    var notes = zone(alice) + "/personal-notes";
    var john = customer(alice, alice);
    var about = note(alice, notes, Map.of("customerId", john, "text", "prefers Tuesdays"));
    var own = note(alice, notes, Map.of("text", "look for another job"));
    handOver(alice, bob);
    expect(200, as(bob).get(notes + "/" + about));
    expect(404, as(bob).get(notes + "/" + own));
    expect(404, as(bob).put(notes + "/" + own, Map.of("text", "x"), null));
    expect(404, as(bob).delete(notes + "/" + own, null));
    var his = note(bob, notes, Map.of("text", "call them all"));
    assertThat(body(as(bob).get(notes)).path("items").findValuesAsText("noteId"))
        .containsExactly(about, his);
  }

  private String note(String who, String notes, Map<String, ?> note) {
    return body(expect(201, as(who).post(notes, note))).path("noteId").asText();
  }

  @Test
  void who_leaves_later_leaves_what_was_handed_to_them_too() {
    var alice = join();
    var bob = join();
    var carol = join();
    customer(alice, alice);
    handOver(alice, bob);
    handOver(bob, carol);
    expect(404, as(bob).get(zone(alice) + "/customers"));
    expect(404, as(bob).get(zone(bob) + "/customers"));
    assertThat(body(expect(200, as(carol).get(zone(alice) + "/customers"))).path("items"))
        .hasSize(1);
    handOver(bob, carol);
    expect(409, ask(admin, alice, join()));
  }

  @Test
  void a_closed_zone_is_nobodys() {
    var alice = join();
    customer(alice, alice);
    expect(204, admin.post(zone(alice) + "/close", Map.of()));
    long before = events();
    expect(404, as(alice).get(zone(alice) + "/customers"));
    expect(404, as(alice).post(zone(alice) + "/customers", Map.of("name", "Jane")));
    assertThat(standing(alice).path("state").asText()).isEqualTo("closed");
    assertThat(standing(alice).path("owner").isNull()).isTrue();
    expect(204, admin.post(zone(alice) + "/close", Map.of()));
    expect(409, ask(admin, alice, join()));
    assertThat(events()).isEqualTo(before + 1);
    expect(
        409,
        admin.post(
            "/api/v1/staff",
            Map.of("staffId", alice, "name", "Alice", "timeZone", "Europe/Berlin")));
  }

  @Test
  void only_an_admin_hands_over_and_only_to_somebody_with_a_zone() {
    var alice = join();
    var bob = join();
    expect(403, ask(as(alice), alice, bob));
    expect(403, as(bob).post(zone(alice) + "/close", Map.of()));
    expect(403, as(alice).get("/api/v1/staff"));
    expect(403, new Caller(platform.uri(), api.role("COMPLIANCE")).get(zone(alice) + "/customers"));
    expect(404, ask(admin, "nobody-1", bob));
    for (var to : new String[] {"nobody-1", alice}) {
      assertThat(body(expect(400, ask(admin, alice, to))).path("field").asText()).isEqualTo("to");
    }
    expect(204, admin.post(zone(alice) + "/close", Map.of()));
    expect(400, ask(admin, bob, alice));
  }

  @Test
  void staff_are_listed_page_by_page_without_names() {
    join();
    join();
    var first = body(expect(200, admin.get("/api/v1/staff?limit=1")));
    assertThat(first.path("items")).hasSize(1);
    var second = body(admin.get("/api/v1/staff?limit=500&cursor=" + first.path("next").asText()));
    assertThat(second.path("items").findValuesAsText("staffId"))
        .doesNotContain(first.path("items").get(0).path("staffId").asText())
        .isSorted();
    assertThat(second.toString()).doesNotContain("Marketer Name");
  }

  @Test
  void who_takes_over_stands_for_both_zones() {
    var alice = join();
    var bob = join();
    close(alice, alice, "+1 202 555 0101");
    close(bob, bob, "+1 202 555 0102");
    api.awaitAnonymised();
    assertThat(marketersHeld()).isEqualTo(2);
    handOver(alice, bob);
    close(bob, alice, "+1 202 555 0103");
    api.awaitAnonymised();
    assertThat(marketersHeld()).isEqualTo(1);
  }

  @Test
  void handing_over_is_on_record() {
    var alice = join();
    var bob = join();
    handOver(alice, bob);
    assertThat(
            platform
                .part(JdbcClient.class)
                .sql("select payload from operations.entry")
                .query(byte[].class)
                .list()
                .stream()
                .map(payload -> new String(payload, StandardCharsets.UTF_8)))
        .anyMatch(
            entry ->
                entry.contains("zone-handed-over")
                    && entry.contains("staff-" + alice)
                    && entry.contains(bob));
  }

  @Test
  void a_handover_needs_two_people_and_a_reason() {
    var alice = join();
    var bob = join();
    expect(400, admin.post(zone(alice) + "/handover", Map.of("to", bob)));
    expect(400, admin.post(zone(alice) + "/handover", Map.of("to", bob, "reason", "John left")));
    var asked = body(expect(200, ask(admin, alice, bob)));
    assertThat(asked.path("zones").toString()).isEqualTo("[\"staff-" + alice + "\"]");
    assertThat(body(another.get("/api/v1/staff/handovers")).path("items")).contains(asked);
    expect(200, as(alice).get(zone(alice) + "/customers"));
    expect(403, admin.post(zone(alice) + "/handover/confirm", Map.of()));
    expect(204, another.post(zone(alice) + "/handover/confirm", Map.of()));
    expect(404, as(alice).get(zone(alice) + "/customers"));
    expect(404, another.post(zone(alice) + "/handover/confirm", Map.of()));
  }

  private HttpResponse<String> ask(Caller who, String from, String to) {
    return who.post(zone(from) + "/handover", Map.of("to", to, "reason", "letter 12/2026"));
  }

  private void handOver(String from, String to) {
    expect(200, ask(admin, from, to));
    expect(204, another.post(zone(from) + "/handover/confirm", Map.of()));
  }

  private int marketersHeld() {
    return platform
        .part(JdbcClient.class)
        .sql(
            """
            select count(distinct coalesce(a.heir, f.marketer)) from anonymizer_zone.held_fact f
            left join anonymizer_zone.counts_as a on a.marketer = f.marketer
            """)
        .query(Integer.class)
        .single();
  }

  private void close(String who, String zone, String phone) {
    var john =
        body(expect(
                201,
                as(who)
                    .post(
                        zone(zone) + "/customers",
                        Map.of("name", "John", "phone", phone, "industry", "retail"))))
            .path("customerId")
            .asText();
    var chat =
        body(expect(
                200,
                as(who)
                    .send(
                        "POST",
                        zone(zone) + "/conversations/import?marketer=Seller&customer=" + john,
                        java.net.http.HttpRequest.BodyPublishers.ofString(
                            CHAT.replace("Alice", "Seller")),
                        null)))
            .path("conversationId")
            .asText();
    expect(
        204,
        as(who)
            .post(zone(zone) + "/conversations/" + chat + "/conclude", Map.of("outcome", "won")));
  }

  private String join() {
    var staff = "marketer-" + joined++;
    api.onboard(staff, "Marketer Name");
    return staff;
  }

  private String customer(String who, String zone) {
    return body(expect(201, as(who).post(zone(zone) + "/customers", Map.of("name", "John"))))
        .path("customerId")
        .asText();
  }

  private Caller as(String staff) {
    return new Caller(platform.uri(), api.marketer(staff));
  }

  private JsonNode standing(String staff) {
    for (var each : body(expect(200, admin.get("/api/v1/staff?limit=500"))).path("items")) {
      if (each.path("staffId").asText().equals(staff)) {
        return each;
      }
    }
    throw new AssertionError("not listed: " + staff);
  }

  private String zone(String staff) {
    return "/api/v1/staff/" + staff;
  }
}
