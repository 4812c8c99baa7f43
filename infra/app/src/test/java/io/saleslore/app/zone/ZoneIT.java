package io.saleslore.app.zone;

import static io.saleslore.app.fixture.Caller.body;
import static io.saleslore.app.fixture.Caller.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.app.fixture.Caller;
import io.saleslore.app.fixture.Forensics;
import io.saleslore.app.fixture.OnePlatform;
import io.saleslore.app.fixture.Person;
import io.saleslore.kernel.customer.CustomerCommand.ForgetCustomer;
import io.saleslore.kernel.deal.DealCommand.ChangeDealStage;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.ErasureId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a marketer writes down and says about deals, over HTTP. */
class ZoneIT extends OnePlatform {
  private static final String NOTES = "/api/v1/staff/alice-123/personal-notes";
  private static final String DEALS = "/api/v1/staff/alice-123/deals";

  private Caller alice;
  private Caller bob;

  @BeforeAll
  void start() {
    api.onboard("alice-123", "Alice");
    api.onboard("bob-456", "Bob");
    alice = new Caller(platform.uri(), api.marketer("alice-123"));
    bob = new Caller(platform.uri(), api.marketer("bob-456"));
  }

  @Test
  void a_note_is_written_rewritten_and_removed() {
    var john = customer("John");
    var note = note(Map.of("customerId", john, "text", "prefers Tuesdays"));
    assertThat(body(alice.get(NOTES + "/" + note)).path("text").asText())
        .isEqualTo("prefers Tuesdays");
    assertThat(body(alice.get(NOTES + "/" + note)).path("customerId").asText()).isEqualTo(john);

    expect(204, alice.put(NOTES + "/" + note, Map.of("text", "prefers Fridays"), null));
    assertThat(body(alice.get(NOTES + "/" + note)).path("text").asText())
        .isEqualTo("prefers Fridays");

    expect(204, alice.delete(NOTES + "/" + note, null));
    expect(404, alice.get(NOTES + "/" + note));
    expect(404, alice.put(NOTES + "/" + note, Map.of("text", "again"), null));
    expect(404, alice.delete(NOTES + "/" + note, null));
  }

  @Test
  void a_note_may_concern_no_customer() {
    var note = note(Map.of("text", "ask for the new price list"));
    var stored = body(alice.get(NOTES + "/" + note));
    assertThat(stored.path("text").asText()).isEqualTo("ask for the new price list");
    assertThat(stored.path("customerId").isNull()).isTrue();
  }

  @Test
  void notes_are_paged_and_found_by_customer() {
    var john = customer("John");
    for (int i = 0; i < 5; i++) {
      note(Map.of("customerId", john, "text", "note " + i));
    }
    note(Map.of("text", "about nobody"));
    var texts = new ArrayList<String>();
    JsonNode page = body(alice.get(NOTES + "?limit=2&customer=" + john));
    while (true) {
      assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
      page.path("items").forEach(item -> texts.add(item.path("text").asText()));
      if (page.path("next").isNull()) {
        break;
      }
      page =
          body(
              alice.get(
                  NOTES + "?limit=2&customer=" + john + "&cursor=" + page.path("next").asText()));
    }
    assertThat(texts).containsExactly("note 0", "note 1", "note 2", "note 3", "note 4");
    assertThat(body(alice.get(NOTES + "?limit=500")).path("items").findValuesAsText("text"))
        .contains("about nobody")
        .containsAll(texts);
  }

  @Test
  void what_cannot_be_taken_is_named() {
    assertThat(body(expect(400, alice.post(NOTES, Map.of()))).path("field").asText())
        .isEqualTo("text");
    assertThat(
            body(expect(422, alice.post(NOTES, Map.of("text", "x".repeat(10_001)))))
                .path("field")
                .asText())
        .isEqualTo("text");
    note(Map.of("text", "\uD83D\uDE00".repeat(5_000)));
    expect(
        404,
        alice.post(
            NOTES, Map.of("customerId", "01950000-0000-7000-8000-000000000001", "text", "x")));
  }

  @Test
  void nobody_else_reads_or_changes_a_note() {
    var note = note(Map.of("text", "mine"));
    expect(404, bob.get(NOTES + "/" + note));
    expect(404, bob.get("/api/v1/staff/bob-456/personal-notes/" + note));
    expect(404, bob.delete("/api/v1/staff/bob-456/personal-notes/" + note, null));
    expect(
        404, bob.put("/api/v1/staff/bob-456/personal-notes/" + note, Map.of("text", "his"), null));
    assertThat(body(alice.get(NOTES + "/" + note)).path("text").asText()).isEqualTo("mine");
  }

  @Test
  void a_deal_shows_how_far_it_is_and_how_it_came_there() {
    var deal = deal();
    assertThat(body(alice.get(deal)).path("stage").asText()).isEqualTo("contacted");
    quote(deal, "5000.00", "2026-03-02T10:00:00Z");
    stage(deal, "quoted", "2026-03-02T10:00:00Z");
    stage(deal, "negotiating", "2026-03-03T10:00:00Z");
    stage(deal, "negotiating", "2026-03-03T11:00:00Z");
    quote(deal, "4500.00", "2026-03-04T10:00:00Z");
    stage(deal, "closing", "2026-03-05T10:00:00Z");
    assertThat(body(alice.get(deal)).path("stage").asText()).isEqualTo("closing");
    assertThat(body(alice.get(deal)).path("quote").asText()).isEqualTo("4500.00 USD");
    expect(204, alice.post(deal + "/win", Map.of("at", "2026-03-06T10:00:00Z")));

    var steps = body(alice.get(deal + "/progress"));
    assertThat(steps.findValuesAsText("step"))
        .containsExactly("opened", "quoted", "stage", "stage", "quoted", "stage", "won");
    assertThat(steps.get(1).path("quote").asText()).isEqualTo("5000.00 USD");
    assertThat(steps.get(4).path("quote").asText()).isEqualTo("4500.00 USD");
    assertThat(steps.get(3).path("stage").asText()).isEqualTo("negotiating");
    expect(409, alice.post(deal + "/stage", Map.of("stage", "quoted")));
    expect(404, bob.get(deal + "/progress"));
    expect(404, bob.get(deal.replace("alice-123", "bob-456") + "/progress"));
  }

  @Test
  void what_is_refused_is_refused_at_once() {
    var deal = deal();
    expect(204, alice.post(deal + "/win", Map.of()));
    var handled = new AtomicInteger();
    try (var _ = countStageChanges(handled)) {
      expect(409, alice.post(deal + "/stage", Map.of("stage", "quoted")));
    }
    assertThat(handled).as("not tried again").hasValue(1);
  }

  private Registration countStageChanges(AtomicInteger handled) {
    return platform
        .part(CommandBus.class)
        .registerHandlerInterceptor(
            (work, chain) -> {
              if (work.getMessage().getPayload() instanceof ChangeDealStage) {
                handled.incrementAndGet();
              }
              return chain.proceed();
            });
  }

  @Test
  void a_stage_is_one_of_the_vocabulary() {
    var deal = deal();
    var refused = body(expect(400, alice.post(deal + "/stage", Map.of("stage", "dreaming"))));
    assertThat(refused.path("field").asText()).isEqualTo("stage");
    assertThat(refused.path("detail").asText()).contains("negotiating").doesNotContain("dreaming");
    assertThat(body(expect(400, alice.post(deal + "/stage", Map.of()))).path("field").asText())
        .isEqualTo("stage");
  }

  @Test
  void no_file_holds_the_words_of_a_note() throws IOException {
    note(Map.of("customerId", customer("Jane Winterbottom"), "text", "zzcollects-old-clocks"));
    note(Map.of("text", "zzhates-mondays"));
    try (var files = Files.walk(stored())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Forensics.read(file))
            .as(file.toString())
            .doesNotContain("zzcollects", "zzhates", "Winterbottom");
      }
    }
  }

  @Test
  void what_was_noted_about_a_forgotten_customer_is_gone() {
    var john = customer("John");
    var aboutJohn = note(Map.of("customerId", john, "text", "prefers Tuesdays"));
    var aboutNobody = note(Map.of("text", "buy stamps"));
    var zone = new StaffId("alice-123").zone();
    platform.part(Vault.class).shred(KeyId.of(zone, new CustomerId(john)));
    platform
        .part(CommandGateway.class)
        .<Object>sendAndWait(
            new ForgetCustomer(new CustomerId(john), zone, null, ErasureId.fresh(), Instant.now()));
    expect(410, alice.get(NOTES + "/" + aboutJohn));
    expect(410, alice.put(NOTES + "/" + aboutJohn, Map.of("text", "x"), null));
    expect(410, alice.delete(NOTES + "/" + aboutJohn, null));
    expect(200, alice.get(NOTES + "/" + aboutNobody));
    assertThat(body(alice.get(NOTES + "?limit=500")).toString())
        .contains(aboutNobody)
        .doesNotContain(aboutJohn);
  }

  private String note(Map<String, ?> note) {
    return body(expect(201, alice.post(NOTES, note))).path("noteId").asText();
  }

  private String customer(String name) {
    return body(expect(201, alice.post("/api/v1/staff/alice-123/customers", Map.of("name", name))))
        .path("customerId")
        .asText();
  }

  private String deal() {
    var john = customer("John");
    var chat =
        body(expect(
                201,
                alice.post("/api/v1/staff/alice-123/conversations", Map.of("customerId", john))))
            .path("conversationId")
            .asText();
    return DEALS
        + "/"
        + body(expect(
                201,
                alice.post(
                    DEALS,
                    Map.of(
                        "customerId", john,
                        "conversationId", chat,
                        "openedAt", "2026-03-01T09:00:00Z"))))
            .path("dealId")
            .asText();
  }

  private void quote(String deal, String amount, String at) {
    expect(204, alice.post(deal + "/quote", Map.of("amount", amount, "currency", "USD", "at", at)));
  }

  private void stage(String deal, String stage, String at) {
    expect(204, alice.post(deal + "/stage", Map.of("stage", stage, "at", at)));
  }

  @Test
  void a_page_of_the_inbox_takes_no_more_statements_than_a_row() {
    api.onboard("dora-789", "Dora");
    for (int i = 0; i < 5; i++) {
      var john = api.recordCustomer("dora-789", Person.called("John " + i));
      api.importedChat("dora-789", john, "Alice", CHAT);
    }
    var dora = new Caller(platform.uri(), api.marketer("dora-789"));
    var inbox = "/api/v1/staff/dora-789/conversations?limit=";
    assertThat(body(dora.get(inbox + 5)).path("items"))
        .hasSize(5)
        .allMatch(each -> each.at("/lastMessage/text").asText().endsWith("send me the contract"));
    if (isEmbedded()) {
      assertThat(statements(() -> dora.get(inbox + 5)))
          .isEqualTo(statements(() -> dora.get(inbox + 1)))
          .isEqualTo(6);
    }
  }

  /** How often conversations, what was said in them, customers and deals are asked for. */
  private long statements(Runnable work) {
    jdbc().sql("set query_statistics true").update();
    work.run();
    long ran =
        jdbc()
            .sql(
                """
                select sum(execution_count) from information_schema.query_statistics
                where sql_statement like '%private_zone%' and sql_statement not like '%staff%'
                and (sql_statement like '%zone = _%' or sql_statement like '%Identifier = _%')
                """)
            .query(Long.class)
            .single();
    jdbc().sql("set query_statistics false").update();
    return ran;
  }
}
