package io.saleslore.app.idempotency;

import static io.saleslore.app.fixture.Caller.body;
import static io.saleslore.app.fixture.Caller.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.fixture.Caller;
import io.saleslore.app.fixture.OnePlatform;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A write under an idempotency key happens once, whatever happens to its answer. */
class IdempotencyIT extends OnePlatform {
  private static final String ZONE = "/api/v1/staff/alice-123";
  private static final String QUILLS_CHAT =
      """
      20/03/2026, 10:00 - Alice: Hi, here's your quote
      20/03/2026, 10:05 - Zacharias Quill: That seems expensive for our budget
      """;

  private Caller alice;
  private Caller admin;

  @BeforeAll
  void start() {
    api.onboard("alice-123", "Alice");
    api.onboard("bob-456", "Bob");
    alice = new Caller(platform.uri(), api.marketer("alice-123"));
    admin = new Caller(platform.uri(), api.role("ADMIN"));
  }

  @Test
  void the_same_request_again_gets_the_same_answer_and_writes_nothing() {
    var key = key();
    var first = expect(201, alice.post(ZONE + "/customers", Map.of("name", "John"), key));
    long before = events();
    for (int i = 0; i < 3; i++) {
      var again = expect(201, alice.post(ZONE + "/customers", Map.of("name", "John"), key));
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.headers().firstValue("Content-Type"))
          .isEqualTo(first.headers().firstValue("Content-Type"));
      assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    }
    assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(events()).isEqualTo(before);
  }

  @Test
  void another_request_under_the_same_key_is_refused() {
    var key = key();
    expect(201, alice.post(ZONE + "/customers", Map.of("name", "John"), key));
    long before = events();
    expect(422, alice.post(ZONE + "/customers", Map.of("name", "Jane"), key));
    expect(422, alice.post(ZONE + "/personal-notes", Map.of("name", "John"), key));
    expect(422, alice.post(ZONE + "/customers?x=1", Map.of("name", "John"), key));
    assertThat(events()).isEqualTo(before);
  }

  @Test
  void the_same_key_of_another_caller_is_another_key() {
    var key = key();
    var bob = new Caller(platform.uri(), api.marketer("bob-456"));
    var hers = expect(201, alice.post(ZONE + "/personal-notes", Map.of("text", "x"), key));
    var his =
        expect(201, bob.post("/api/v1/staff/bob-456/personal-notes", Map.of("text", "x"), key));
    assertThat(body(his).path("noteId")).isNotEqualTo(body(hers).path("noteId"));
  }

  @Test
  void what_was_refused_may_be_asked_for_anew() {
    var key = key();
    expect(400, alice.post(ZONE + "/customers", Map.of("company", "ABC Corp"), key));
    expect(201, alice.post(ZONE + "/customers", Map.of("name", "John"), key));
  }

  @Test
  void a_key_is_one_value_of_visible_characters() {
    expect(400, alice.post(ZONE + "/customers", Map.of("name", "John"), "x".repeat(256)));
    expect(400, alice.post(ZONE + "/customers", Map.of("name", "John"), "two words"));
    expect(201, alice.post(ZONE + "/customers", Map.of("name", "John"), "x".repeat(255)));
  }

  @Test
  void of_many_at_the_same_moment_one_does_it() {
    var deal = deal();
    var quote = Map.of("amount", "5000.00", "currency", "USD");
    var key = key();
    var answers = new ArrayList<HttpResponse<String>>();
    try (var hands = Executors.newFixedThreadPool(12)) {
      var asked = new ArrayList<CompletableFuture<HttpResponse<String>>>();
      for (int i = 0; i < 12; i++) {
        asked.add(
            CompletableFuture.supplyAsync(() -> alice.post(deal + "/quote", quote, key), hands));
      }
      asked.forEach(each -> answers.add(each.join()));
    }
    assertThat(answers).extracting(HttpResponse::statusCode).contains(204).isSubsetOf(204, 409);
    assertThat(answers)
        .filteredOn(each -> each.statusCode() == 409)
        .allMatch(each -> each.headers().firstValue("Retry-After").isPresent());
    assertThat(steps(deal, "quoted")).isEqualTo(1);
    expect(204, alice.post(deal + "/quote", quote, key));
    assertThat(steps(deal, "quoted")).isEqualTo(1);
  }

  @Test
  void an_answer_that_was_lost_is_given_again_without_doing_it_again() {
    var deal = deal();
    var customer = customer();
    var note = body(alice.post(ZONE + "/personal-notes", Map.of("text", "x"), null));
    var notes = ZONE + "/personal-notes";
    var chat = ZONE + "/conversations/" + body(alice.get(deal)).path("conversationId").asText();
    var writes = new HashMap<String, java.util.function.Function<String, HttpResponse<String>>>();
    writes.put("customer", k -> alice.post(ZONE + "/customers", Map.of("name", "John"), k));
    writes.put(
        "classification",
        k ->
            alice.put(
                ZONE + "/customers/" + customer + "/classification",
                Map.of("industry", "retail", "businessSize", "small"),
                k));
    writes.put(
        "conversation",
        k -> alice.post(ZONE + "/conversations", Map.of("customerId", customer), k));
    writes.put(
        "message",
        k ->
            alice.post(
                chat + "/messages",
                Map.of("sentAt", "2026-03-02T09:00:00Z", "speaker", "customer", "text", "hello"),
                k));
    writes.put(
        "quote",
        k -> alice.post(deal + "/quote", Map.of("amount", "5000.00", "currency", "USD"), k));
    writes.put("stage", k -> alice.post(deal + "/stage", Map.of("stage", "closing"), k));
    writes.put("note", k -> alice.post(notes, Map.of("text", "y"), k));
    writes.put(
        "rewritten note",
        k -> alice.put(notes + "/" + note.path("noteId").asText(), Map.of("text", "z"), k));
    writes.put("onboarding", k -> onboard("carol-1", k));
    writes.forEach(this::isDoneOnce);
    isDoneOnce("conclude", k -> alice.post(chat + "/conclude", Map.of("outcome", "lost"), k));
    isDoneOnce("win", k -> alice.post(deal + "/win", Map.of(), k));
    isDoneOnce("removed note", k -> alice.delete(notes + "/" + note.path("noteId").asText(), k));
    isDoneOnce(
        "handover", k -> admin.post(ZONE.replace("alice-123", "carol-1") + "/close", Map.of(), k));
    isDoneOnce("import", k -> importChat(customer, k));
  }

  /** As after a death between the command's commit and the keeping of its answer. */
  private void isDoneOnce(
      String what, java.util.function.Function<String, HttpResponse<String>> write) {
    var key = key();
    var first = write.apply(key);
    assertThat(first.statusCode()).as(what).isBetween(200, 204);
    long before = events();
    assertThat(
            jdbc()
                .sql(
                    """
                    update private_zone.idempotency set answer = null, busy_until = ?
                    where made_at = (select max(made_at) from private_zone.idempotency)
                    """)
                .param(Timestamp.from(Instant.now().minusSeconds(1)))
                .update())
        .isOne();
    var again = write.apply(key);
    assertThat(again.statusCode()).as(what).isEqualTo(first.statusCode());
    if (!what.equals("import")) {
      assertThat(again.body()).as(what).isEqualTo(first.body());
    }
    assertThat(events()).as(what).isEqualTo(before);
  }

  @Test
  void a_lost_answer_is_not_given_to_another_request() {
    var key = key();
    expect(201, alice.post(ZONE + "/personal-notes", Map.of("text", "x"), key));
    jdbc().sql("update private_zone.idempotency set answer = null, busy_until = made_at").update();
    expect(422, alice.post(ZONE + "/personal-notes", Map.of("text", "y"), key));
    expect(201, alice.post(ZONE + "/personal-notes", Map.of("text", "x"), key));
  }

  @Test
  void an_upload_is_hashed_as_it_streams_and_its_answer_kept_sealed() {
    var customer = customer();
    var key = key();
    var first = expect(200, importChat(customer, key));
    assertThat(first.body()).contains("Zacharias Quill");
    var again = expect(200, importChat(customer, key));
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(body(again).path("recorded").asInt()).isEqualTo(2);
    expect(422, upload(customer, key, QUILLS_CHAT + "20/03/2026, 10:06 - Alice: more\n"));
    assertThat(
            jdbc()
                .sql("select answer from private_zone.idempotency where answer is not null")
                .query(byte[].class)
                .list())
        .isNotEmpty()
        .noneMatch(answer -> new String(answer, StandardCharsets.ISO_8859_1).contains("Zacharias"));
  }

  @Test
  void nothing_of_the_key_or_the_request_is_stored() {
    var key = "zacharias.quill@abc.example";
    expect(201, alice.post(ZONE + "/personal-notes", Map.of("text", "hello"), key));
    assertThat(
            jdbc()
                .sql("select name, request from private_zone.idempotency")
                .query((row, _) -> row.getString(1) + row.getString(2))
                .list())
        .isNotEmpty()
        .allMatch(row -> row.matches("[0-9a-f]{128}"));
  }

  @Test
  void after_a_day_a_key_is_free_again() {
    var key = key();
    var first = expect(201, alice.post(ZONE + "/personal-notes", Map.of("text", "x"), key));
    jdbc()
        .sql("update private_zone.idempotency set made_at = ?")
        .param(Timestamp.from(Instant.now().minusSeconds(24 * 3600 + 60)))
        .update();
    var later = expect(201, alice.post(ZONE + "/personal-notes", Map.of("text", "y"), key));
    assertThat(body(later).path("noteId")).isNotEqualTo(body(first).path("noteId"));
  }

  @Test
  void a_question_is_no_write() {
    var key = key();
    for (var text : List.of("That seems expensive", "We have no time")) {
      expect(200, alice.post("/api/v1/situations/analysis", Map.of("text", text), key));
    }
  }

  private HttpResponse<String> importChat(String customer, String key) {
    return upload(customer, key, QUILLS_CHAT);
  }

  private HttpResponse<String> upload(String customer, String key, String chat) {
    var bytes = chat.getBytes(StandardCharsets.UTF_8);
    return alice.send(
        "POST",
        ZONE + "/conversations/import?marketer=Alice&customer=" + customer,
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
        key);
  }

  private HttpResponse<String> onboard(String staff, String key) {
    return admin.post(
        "/api/v1/staff",
        Map.of("staffId", staff, "name", "Carol", "timeZone", "Europe/Berlin"),
        key);
  }

  private String customer() {
    var quill = Map.of("name", "Zacharias Quill");
    return body(expect(201, alice.post(ZONE + "/customers", quill))).path("customerId").asText();
  }

  private String deal() {
    return Deals.open(alice);
  }

  private long steps(String deal, String step) {
    return body(alice.get(deal + "/progress")).findValuesAsText("step").stream()
        .filter(step::equals)
        .count();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
