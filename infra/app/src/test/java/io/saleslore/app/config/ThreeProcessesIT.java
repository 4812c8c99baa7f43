package io.saleslore.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.OwnProcess;
import io.saleslore.app.fixture.Person;
import io.saleslore.app.fixture.RealPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Alice's chat to Bob's suggestion through three processes that share a PostgreSQL. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThreeProcessesIT {
  private static final int MARKETERS = 26;
  private static final int LONG_CHAT = 2_000;

  @TempDir static Path folder;
  private static RealPostgres postgres;
  private static OwnProcess command;
  private static OwnProcess anonymizer;
  private static OwnProcess query;

  private record Case(String staff, String customer, String deal) {}

  @BeforeAll
  static void start() throws Exception {
    postgres = RealPostgres.withRoles();
    try (var meanwhile = Executors.newVirtualThreadPerTaskExecutor()) {
      var other = meanwhile.submit(() -> start(Role.ANONYMIZER));
      query = start(Role.QUERY);
      command = start(Role.COMMAND);
      anonymizer = other.get();
    }
  }

  @AfterAll
  static void stop() throws Exception {
    query.close();
    anonymizer.close();
    command.close();
  }

  /** Command and anonymizer share the key store; the query role has a folder of its own. */
  private static OwnProcess start(Role role) throws Exception {
    return OwnProcess.start(
        folder.resolve(role == Role.QUERY ? "query" : "private"),
        postgres.settings(
            role,
            "saleslore.gate.at-least-marketers=5",
            "saleslore.query-uri=" + (role == Role.COMMAND ? query.uri() : ""),
            "saleslore.receipts.public-key=" + publicReceiptKey()));
  }

  private static String publicReceiptKey() throws IOException {
    var file = folder.resolve("query").resolve("keys").resolve("receipts.pub");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  @Test
  @Order(1)
  void killed_during_an_import_every_acknowledged_message_is_there_once() throws Exception {
    var alice = command.api().marketer("alice-123");
    var customer = customer("alice-123", 0);
    var chat = new StringBuilder(chat());
    for (int i = 4; i < LONG_CHAT; i++) {
      chat.append("20/03/2026, 11:%02d - Customer: thinking %d\n".formatted(i / 60, i));
    }
    var importing =
        CompletableFuture.runAsync(
            () -> {
              try {
                command.api().importChat("alice-123", customer, "Marketer", chat.toString());
              } catch (UncheckedIOException e) {
                // The process was killed before it answered.
              }
            });
    Api.await(() -> rows("private_zone.event where type = 'Conversation'") > 1);
    command.kill();
    importing.join();
    command = start(Role.COMMAND);

    var again =
        Api.expect(
            200, command.api().importChat("alice-123", customer, "Marketer", chat.toString()));
    assertThat(again.body().path("recorded").asInt() + again.body().path("alreadyThere").asInt())
        .isEqualTo(LONG_CHAT);
    var conversation =
        command
            .api()
            .get("/api/v1/staff/alice-123/conversations/" + again.text("conversationId"), alice);
    assertThat(conversation.body().path("messages").asInt()).isEqualTo(LONG_CHAT);
    assertThat(rows("private_zone.event where payloadType like '%MessageRecorded'"))
        .isEqualTo(LONG_CHAT);
  }

  @Test
  @Order(2)
  void killed_while_it_reads_stories_the_anonymizer_makes_every_fact_once() throws Exception {
    var cases =
        IntStream.rangeClosed(1, 2 * MARKETERS)
            .mapToObj(number -> told("marketer-" + number % MARKETERS, number))
            .toList();
    cases.subList(0, MARKETERS).forEach(ThreeProcessesIT::win);
    Api.await(() -> storiesRead() > 0);
    anonymizer.kill();
    cases.subList(MARKETERS, cases.size()).forEach(ThreeProcessesIT::win);
    anonymizer = start(Role.ANONYMIZER);
    anonymizer.api().awaitAnonymised();

    var gate = anonymizer.api().gate();
    assertThat(storiesRead()).isEqualTo(cases.size());
    assertThat(gate.path("parked").asInt()).isZero();
    assertThat(gate.path("replaced").asInt()).isZero();
    assertThat(gate.path("made").asLong()).isEqualTo(gate.path("held").asLong()).isPositive();
    assertThat(
            rows(
                "(select story from anonymizer_zone.held_fact group by story having count(*) ="
                    + " (select count(*) / "
                    + cases.size()
                    + " from anonymizer_zone.held_fact)) whole"))
        .isEqualTo(cases.size());
  }

  @Test
  @Order(3)
  void what_was_released_becomes_a_suggestion_for_bob() {
    var report = anonymizer.api().tick(Instant.now());
    assertThat(report.path("releases").asInt()).isPositive();
    var bob = query.api().marketer("bob-456");
    Api.await(() -> !suggestions(bob).isEmpty());
    assertThat(suggestions(bob)).contains("roi-calculator");
  }

  @Test
  @Order(4)
  void each_process_signed_in_as_its_own_role_and_answers_for_nobody_else() {
    assertThat(
            postgres
                .superuser()
                .sql(
                    "select distinct usename from pg_stat_activity where datname ="
                        + " current_database() and usename <> 'postgres' order by 1")
                .query(String.class)
                .list())
        .containsExactly("saleslore_anonymizer", "saleslore_command", "saleslore_query");
    var bob = query.api().marketer("marketer-1");
    assertThat(query.api().get("/api/v1/staff/marketer-1/customers", bob).status()).isEqualTo(404);
    assertThat(anonymizer.api().get("/api/v1/staff/marketer-1/customers", bob).status())
        .isEqualTo(404);
    assertThat(command.api().get("/api/v1/objection-patterns", bob).status()).isEqualTo(404);
    assertThat(command.api().get("/api/v1/gate", command.api().role("ADMIN")).status())
        .isEqualTo(404);
  }

  @Test
  @Order(5)
  void advice_for_a_chat_is_asked_in_codes_from_the_query_process() {
    var john = told("marketer-1", 4711);
    var alice = command.api().marketer("marketer-1");
    var zone = "/api/v1/staff/marketer-1";
    var chat = command.api().get(zone + "/deals/" + john.deal(), alice).text("conversationId");
    var advice =
        Api.expect(200, command.api().get(zone + "/conversations/" + chat + "/advice", alice));
    assertThat(advice.body().at("/receipt/staff").asText()).isEqualTo("marketer-1");
    assertThat(advice.body().at("/receipt/signature").asText()).isNotEmpty();
    Api.expect(
        201,
        command
            .api()
            .post(
                zone + "/conversations/" + chat + "/suggestions",
                Map.of("receipt", advice.body().path("receipt"), "feedback", "not-useful"),
                alice));
  }

  private static List<String> suggestions(String token) {
    var answer =
        query
            .api()
            .post(
                "/api/v1/strategies/suggestions",
                Map.of("text", "That seems expensive for our budget", "industry", "manufacturing"),
                token);
    return answer.body().path("suggestions").findValuesAsText("approach");
  }

  private static String customer(String staff, int number) {
    var api = command.api();
    if (api.get("/api/v1/staff/" + staff + "/customers", api.marketer(staff)).status() == 404) {
      api.onboard(staff, "Marketer");
    }
    return api.recordCustomer(staff, Person.card(number));
  }

  private static Case told(String staff, int number) {
    var api = command.api();
    var customer = customer(staff, number);
    var conversation = api.importedChat(staff, customer, "Marketer", chat());
    var deal = api.openDeal(staff, customer, conversation, "2026-03-19T09:00:00Z");
    return new Case(staff, customer, deal);
  }

  private static void win(Case each) {
    var api = command.api();
    Api.expect(
        204,
        api.post(
            "/api/v1/staff/" + each.staff() + "/deals/" + each.deal() + "/win",
            Map.of("at", "2026-03-25T09:00:00Z"),
            api.marketer(each.staff())));
  }

  private static String chat() {
    return """
    20/03/2026, 10:00 - Marketer: Hello, here is our quote
    20/03/2026, 10:05 - Customer: That seems expensive for our budget
    20/03/2026, 10:06 - Marketer: Let me show you the ROI calculator
    20/03/2026, 10:30 - Customer: Interesting, send me the contract
    """;
  }

  private static long storiesRead() {
    return rows("(select distinct story from anonymizer_zone.held_fact) told");
  }

  private static long rows(String what) {
    return postgres.superuser().sql("select count(*) from " + what).query(Long.class).single();
  }
}
