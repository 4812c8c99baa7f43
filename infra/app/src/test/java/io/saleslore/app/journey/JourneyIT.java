package io.saleslore.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.Api.Answer;
import io.saleslore.app.fixture.Forensics;
import io.saleslore.app.fixture.OnePlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** Alice's chat with John of ABC Corp through the whole platform, everything logged at DEBUG. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Isolated("listens to every log line")
class JourneyIT extends OnePlatform {
  static final List<String> PRIVATE =
      List.of(
          "john",
          "miller",
          "abc corp",
          "5550142",
          "555 0142",
          "john@abc.example",
          "expensive for our budget",
          "interesting, send me",
          "roi calculator...",
          "4711.50");
  private static final String JOHNS_CHAT =
      """
      20/03/2026, 10:00 - Messages and calls are end-to-end encrypted.
      20/03/2026, 10:00 - Alice: Hi John from ABC Corp, here's your quote: $5,000
      20/03/2026, 10:05 - John Miller: That seems expensive for our budget
      20/03/2026, 10:06 - Alice: Let me show you the ROI calculator...
      20/03/2026, 10:30 - John Miller: Interesting, send me the contract
      """;

  private String customer = "";
  private String conversation = "";
  private final Lines log = new Lines();

  @Override
  protected String[] settings() {
    return new String[] {"logging.level.root=debug", "saleslore.gate.schedule=-"};
  }

  /** What is looked for in which files of the database. */
  Map<Path, List<String>> searched() {
    return Map.of(stored(), PRIVATE);
  }

  /** Every line that is logged, with the messages of what was thrown. */
  private static final class Lines extends AppenderBase<ILoggingEvent> {
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      lines.add(
          event.getLoggerName()
              + " "
              + event.getFormattedMessage()
              + thrown(event.getThrowableProxy()));
    }

    private static String thrown(IThrowableProxy thrown) {
      return thrown == null ? "" : " " + thrown.getMessage() + thrown(thrown.getCause());
    }
  }

  @BeforeAll
  void start() {
    var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    log.setContext(root.getLoggerContext());
    log.start();
    root.addAppender(log);
    root.getLoggerContext().getLogger("org.springframework.boot").setAdditive(true);
    api.onboard("alice-123", "Alice");
    api.onboard("bob-456", "Bob");
  }

  @AfterAll
  void stop() {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
  }

  @Test
  @Order(1)
  void alices_chat_is_stored_in_her_zone() {
    var alice = api.marketer("alice-123");
    customer =
        Api.expect(
                201,
                api.post(
                    "/api/v1/staff/alice-123/customers",
                    Map.of(
                        "name", "John Miller",
                        "company", "ABC Corp",
                        "phone", "+1 202 555 0142",
                        "email", "john@abc.example",
                        "industry", "manufacturing",
                        "businessSize", "medium"),
                    alice))
            .text("customerId");
    var imported = Api.expect(200, api.importChat("alice-123", customer, "Alice", JOHNS_CHAT));
    conversation = imported.text("conversationId");
    assertThat(imported.body().path("recorded").asInt()).isEqualTo(4);

    var messages = api.get(messages(), alice).body().path("items");
    assertThat(messages).hasSize(4);
    assertThat(messages.get(1).path("text").asText())
        .isEqualTo("That seems expensive for our budget");
    assertThat(messages.get(1).path("speaker").asText()).isEqualTo("customer");
    assertThat(messages.get(1).path("sentAt").asText()).isEqualTo("2026-03-20T09:05:00Z");
  }

  @Test
  @Order(2)
  void the_same_chat_again_and_a_longer_one_add_only_what_is_new() {
    var again = Api.expect(200, api.importChat("alice-123", customer, "Alice", JOHNS_CHAT));
    assertThat(again.body().path("recorded").asInt()).isZero();
    assertThat(again.body().path("alreadyThere").asInt()).isEqualTo(4);

    var longer = JOHNS_CHAT + "20/03/2026, 11:00 - Alice: Here it is\n";
    var more = Api.expect(200, api.importChat("alice-123", customer, "Alice", longer));
    assertThat(more.body().path("recorded").asInt()).isEqualTo(1);
  }

  @Test
  @Order(3)
  void bob_is_told_that_there_is_no_such_zone() {
    var bob = api.marketer("bob-456");
    for (var path : List.of("customers", "conversations", "deals", "customers/" + customer)) {
      assertProblem(404, api.get("/api/v1/staff/alice-123/" + path, bob));
    }
    assertProblem(404, api.get(messages(), bob));
    assertProblem(404, api.get(messages().replace("alice-123", "bob-456"), bob));
  }

  @Test
  @Order(4)
  void a_won_deal_makes_facts_that_are_held() {
    var alice = api.marketer("alice-123");
    var deal =
        Api.expect(
                201,
                api.post(
                    "/api/v1/staff/alice-123/deals",
                    Map.of(
                        "customerId", customer,
                        "conversationId", conversation,
                        "openedAt", "2026-03-19T09:00:00Z"),
                    alice))
            .text("dealId");
    var path = "/api/v1/staff/alice-123/deals/" + deal;
    Api.expect(
        204,
        api.post(
            path + "/quote",
            Map.of("amount", "4711.50", "currency", "USD", "at", "2026-03-20T09:00:00Z"),
            alice));
    Api.expect(204, api.post(path + "/win", Map.of("at", "2026-03-21T09:00:00Z"), alice));
    assertThat(api.get(path, alice).text("outcome")).isEqualTo("won");

    api.awaitAnonymised();
    var gate = api.gate();
    assertThat(gate.path("held").asInt()).isPositive().isEqualTo(gate.path("made").asInt());
    assertThat(gate.path("facts").findValuesAsText("kind"))
        .contains("objection-by-industry", "objection-by-size");
    assertThat(gate.path("state").asText()).isEqualTo("TOO_FEW_MARKETERS");
    assertThat(gate.path("parked").asInt()).isZero();
    assertThat(api.tick(java.time.Instant.parse("2026-06-01T00:00:00Z")).path("releases").asInt())
        .isZero();
  }

  @Test
  @Order(5)
  void a_late_message_replaces_the_storys_held_facts() {
    int made = api.gate().path("made").asInt();
    var late =
        JOHNS_CHAT.replace("Interesting", "20/03/2026") + "20/03/2026, 10:45 - Alice: Great\n";
    Api.expect(200, api.importChat("alice-123", customer, "Alice", late));
    api.awaitAnonymised();
    var gate = api.gate();
    assertThat(gate.path("replaced").asInt()).isEqualTo(made);
    assertThat(gate.path("made").asInt())
        .isEqualTo(gate.path("held").asInt() + gate.path("replaced").asInt());
  }

  @Test
  @Order(6)
  void bad_input_is_named_and_writes_nothing() {
    long before = events();
    var alice = api.marketer("alice-123");
    var admin = api.role("ADMIN");
    var customers = "/api/v1/staff/alice-123/customers";
    assertField("name", 400, api.post(customers, Map.of("company", "ABC Corp"), alice));
    assertField(
        "industry",
        400,
        api.post(customers, Map.of("name", "John", "industry", "John of ABC Corp"), alice));
    assertProblem(400, raw(customers, "{\"name\": \"John Miller\", ", alice));
    assertProblem(400, raw(customers, "[\"John Miller\"]", alice));
    assertField(
        "staffId",
        400,
        api.post("/api/v1/staff", Map.of("staffId", "John Miller", "name", "J"), admin));
    assertField(
        "timeZone",
        400,
        api.post(
            "/api/v1/staff",
            Map.of("staffId", "carol", "name", "C", "timeZone", "ABC Corp"),
            admin));
    assertProblem(403, api.post("/api/v1/staff", Map.of("staffId", "carol"), alice));
    assertProblem(401, api.get(customers, ""));
    assertProblem(401, api.get(customers, "John.Miller.token"));
    assertProblem(403, api.get(customers, api.role("DATA_TEAM")));
    assertProblem(403, api.get("/api/v1/gate", alice));
    assertProblem(404, api.get("/api/v1/staff/nobody/customers", api.marketer("nobody")));
    assertProblem(404, api.get(customers + "/01950000-0000-7000-8000-000000000001", alice));
    assertField("customer", 400, api.get(customers + "/no-such-id", alice));
    assertField("limit", 400, api.get(customers + "?limit=0", alice));
    var said =
        Map.of("sentAt", "John Miller", "speaker", "customer", "text", "expensive for our budget");
    assertField("sentAt", 400, api.post(messages(), said, alice));
    assertField(
        "speaker",
        400,
        api.post(
            messages(),
            Map.of("sentAt", "2026-03-20T09:00:00Z", "speaker", "John Miller", "text", "x"),
            alice));
    assertField(
        "outcome",
        400,
        api.post(messages().replace("/messages", "/conclude"), Map.of("outcome", "John"), alice));
    for (var chat : List.of("", "John Miller of ABC Corp: no chat at all", "\0\1\2John")) {
      var refused = api.importChat("alice-123", customer, "Alice", chat);
      assertThat(refused.status()).as(chat).isBetween(400, 422);
      assertThat(refused.type()).contains("application/problem+json");
    }
    assertProblem(
        404,
        api.importChat("alice-123", "01950000-0000-7000-8000-000000000001", "Alice", JOHNS_CHAT));
    assertThat(api.importChat("alice-123", customer, "Zoe", JOHNS_CHAT).status())
        .isBetween(400, 422);
    var bob = api.marketer("bob-456");
    assertField("objection", 400, api.get("/api/v1/objection-patterns?objection=John", bob));
    assertThat(
            api.post("/api/v1/strategies/suggestions", Map.of("objection", "John"), bob).status())
        .isEqualTo(400);
    assertProblem(400, raw("/api/v1/situations/analysis", "{\"text\": \"John Mil", bob));
    var officer = api.role("COMPLIANCE");
    assertProblem(400, api.get("/api/v1/audit/events?zone.value=John", officer));
    assertThat(events()).isEqualTo(before);
  }

  /** Up to reactor-netty 1.3.7 such a connection stopped reading sooner or later. */
  @Test
  @Order(7)
  void a_kept_connection_goes_on_answering_who_is_refused() {
    for (int i = 0; i < 300; i++) {
      assertProblem(401, api.get("/api/v1/staff/alice-123/customers", ""));
      assertProblem(401, api.get("/api/v1/staff/alice-123/customers", "no-token"));
    }
  }

  @Test
  @Order(7)
  void a_situation_is_read_without_keeping_it() {
    var read =
        api.post(
            "/api/v1/situations/analysis",
            Map.of("text", "John Miller: That seems expensive for our budget"),
            api.marketer("bob-456"));
    assertThat(read.text("objection")).isEqualTo("budget");
    var advice =
        api.post(
            "/api/v1/strategies/suggestions",
            Map.of("objection", "budget", "industry", "manufacturing"),
            api.marketer("bob-456"));
    assertThat(advice.body().path("notEnoughEvidence").asBoolean()).isTrue();
    assertThat(advice.body().path("suggestions")).isEmpty();
  }

  @Test
  @Order(8)
  void no_log_line_holds_anything_of_the_customer() {
    assertThat(log.lines).hasSizeGreaterThan(500);
    assertThat(log.lines)
        .allSatisfy(
            line ->
                assertThat(line.toLowerCase(Locale.ROOT))
                    .doesNotContain(PRIVATE.toArray(String[]::new)));
  }

  @Test
  @Order(9)
  void no_file_holds_anything_of_the_customer() throws IOException {
    for (var each : searched().entrySet()) {
      try (var files = Files.walk(each.getKey())) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var bytes = Forensics.read(file).toLowerCase(Locale.ROOT);
          assertThat(each.getValue().stream().filter(bytes::contains))
              .as(file.toString())
              .isEmpty();
        }
      }
    }
  }

  private Answer raw(String path, String body, String token) {
    return api.postRaw(path, "application/json", body.getBytes(StandardCharsets.UTF_8), token);
  }

  private String messages() {
    return "/api/v1/staff/alice-123/conversations/" + conversation + "/messages";
  }

  private static void assertProblem(int status, Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.type()).contains("application/problem+json");
    assertThat(answer.body().path("status").asInt()).isEqualTo(status);
    assertThat(answer.text("detail")).isNotBlank();
    assertThat(answer.body().toString().toLowerCase(Locale.ROOT))
        .doesNotContain(PRIVATE.toArray(String[]::new));
  }

  private static void assertField(String field, int status, Answer answer) {
    assertProblem(status, answer);
    assertThat(answer.text("field")).as(answer.toString()).isEqualTo(field);
    assertThat(answer.text("detail")).contains(field);
  }
}
