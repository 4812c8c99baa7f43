package io.saleslore.app.bulk;

import static io.saleslore.app.fixture.Api.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many customers with their chats and deals in one request. */
class BulkImportIT {
  @TempDir static Path data;
  private static RunningPlatform platform;
  private static Api api;

  @BeforeAll
  static void start() {
    platform =
        RunningPlatform.start(data, 0, "saleslore.gate.schedule=-", "logging.level.root=warn");
    api = new Api(platform.uri(), data);
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  void it_writes_the_same_events_as_the_requests_one_by_one() {
    api.onboard("one-by-one", "Alice");
    api.onboard("at-once", "Alice");
    for (int i = 0; i < 6; i++) {
      oneByOne("one-by-one", new Case(i));
    }

    var answer = bulk("at-once", cases(6));

    assertThat(answer.path("imported").asInt()).as(answer.toString()).isEqualTo(6);
    assertThat(events("at-once")).isEqualTo(events("one-by-one")).hasSizeGreaterThan(40);
  }

  @Test
  void sent_again_it_answers_the_same_and_writes_nothing() {
    api.onboard("again", "Alice");
    var first = bulk("again", cases(3));
    var written = events("again");

    var second = bulk("again", cases(4));

    assertThat(second.path("repeated").asInt()).isEqualTo(3);
    assertThat(second.path("imported").asInt()).isEqualTo(1);
    for (int i = 0; i < 3; i++) {
      var before = first.path("lines").path(i);
      var now = second.path("lines").path(i);
      assertThat(now.path("status").asText()).isEqualTo("repeated");
      assertThat(now.path("customerId")).isEqualTo(before.path("customerId"));
      assertThat(now.path("dealIds")).isEqualTo(before.path("dealIds"));
      assertThat(now.path("chat")).isEqualTo(before.path("chat"));
    }
    assertThat(events("again").subList(0, written.size())).isEqualTo(written);
  }

  @Test
  void a_line_that_is_refused_leaves_nothing_and_holds_up_no_other() {
    api.onboard("mixed", "Alice");
    var badDeal = new Case(1).line().replace("5001.00", "much");
    var group = new Case(2).line().replace("Alice: Here", "Bob: Here");

    var answer =
        bulk(
            "mixed",
            Stream.of(
                new Case(0).line(),
                badDeal,
                "no JSON",
                "{\"key\":\"empty\"}",
                group,
                new Case(3).line().replace("\"key\"", "\"kye\""),
                new Case(4).line(),
                new Case(0).line().replace("key-0", "key-twin")));

    assertThat(answer.path("imported").asInt()).isEqualTo(2);
    assertThat(problem(answer, 1))
        .isEqualTo("key-1 400 amount: amount is a decimal number such as 5000.00");
    assertThat(problem(answer, 2)).isEqualTo("null 400 null: the body is no valid JSON at line 1");
    assertThat(problem(answer, 3))
        .isEqualTo("empty 400 customer: customer or customerId is required, and not both");
    assertThat(problem(answer, 4)).startsWith("key-2 422");
    assertThat(problem(answer, 5)).startsWith("null 400 kye: kye is not known here");
    assertThat(problem(answer, 7)).startsWith("key-twin 409 phone: another customer of this zone");
    assertThat(answer.path("lines").path(7).path("problem").path("customerId"))
        .isEqualTo(answer.path("lines").path(0).path("customerId"));
    assertThat(events("mixed").stream().filter(each -> each.startsWith("CustomerRecorded")))
        .hasSize(2);
    var mended = bulk("mixed", Stream.of(new Case(1).line()));
    assertThat(mended.path("imported").asInt()).isEqualTo(1);
  }

  @Test
  void a_key_names_one_line() {
    api.onboard("keys", "Alice");
    bulk("keys", cases(1));

    var answer = bulk("keys", Stream.of(new Case(1).line().replace("key-1", "key-0")));

    assertThat(problem(answer, 0)).isEqualTo("key-0 422 key: key was used for another line");
  }

  @Test
  void a_customer_that_is_there_gets_the_chat_and_the_deals() {
    api.onboard("known", "Alice");
    var customer = api.recordCustomer("known", new Case(0).card());

    var answer =
        bulk(
            "known",
            Stream.of(
                new Case(0)
                    .line()
                    .replaceFirst("\"customer\":\\{.*?}", "\"customerId\":\"" + customer + "\"")));

    assertThat(answer.path("lines").path(0).path("customerId").asText()).isEqualTo(customer);
    assertThat(answer.at("/lines/0/chat/recorded").asInt()).isEqualTo(3);
  }

  @Test
  void what_a_refused_line_said_is_forgotten_by_every_part_of_the_platform() {
    api.onboard("forgetful", "Alice");
    var customer = api.recordCustomer("forgetful", new Case(0).card());
    var earlier = "[2025-03-10, 10:00:00] John 0: Hello\n[2025-03-10, 10:01:00] Alice: Hi\n";
    api.importedChat("forgetful", customer, "Alice", earlier);
    var good =
        new Case(0)
            .line()
            .replaceFirst("\"customer\":\\{.*?}", "\"customerId\":\"" + customer + "\"");

    var refused = bulk("forgetful", Stream.of(good.replace("5000.00", "much")));
    var taken = bulk("forgetful", Stream.of(good));

    assertThat(refused.path("refused").asInt()).isEqualTo(1);
    assertThat(taken.at("/lines/0/chat/recorded").asInt()).as(taken.toString()).isEqualTo(3);
  }

  @Test
  void nobody_but_the_owner_may() {
    api.onboard("private", "Alice");
    var path = "/api/v1/staff/private/imports";
    for (var token : List.of(api.marketer("bob-456"), api.role("ADMIN"), api.role("COMPLIANCE"))) {
      var answer = api.postRaw(path, "application/x-ndjson", new byte[0], token);
      assertThat(answer.status())
          .isEqualTo(api.post("/api/v1/staff/private/customers", Map.of(), token).status())
          .isIn(403, 404);
    }
  }

  @Test
  void a_request_with_too_many_lines_says_so() {
    api.onboard("many", "Alice");
    var body = "{}\n".repeat(1_001).getBytes(StandardCharsets.UTF_8);
    var answer =
        api.postRaw(
            "/api/v1/staff/many/imports", "application/x-ndjson", body, api.marketer("many"));
    expect(413, answer);
  }

  private static String problem(JsonNode answer, int line) {
    var each = answer.path("lines").path(line);
    var problem = each.path("problem");
    return "%s %s %s: %s"
        .formatted(
            each.path("key").asText(),
            problem.path("status").asText(),
            problem.path("field").asText(),
            problem.path("detail").asText());
  }

  private static Stream<String> cases(int count) {
    return IntStream.range(0, count).mapToObj(each -> new Case(each).line());
  }

  private static JsonNode bulk(String staff, Stream<String> lines) {
    var body = lines.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    var path = "/api/v1/staff/" + staff + "/imports";
    return expect(200, api.postRaw(path, "application/x-ndjson", body, api.marketer(staff))).body();
  }

  private static void oneByOne(String staff, Case each) {
    var zone = "/api/v1/staff/" + staff;
    var token = api.marketer(staff);
    var customer = api.recordCustomer(staff, each.card());
    var conversation = api.importedChat(staff, customer, "Alice", each.chat());
    var deal = zone + "/deals/" + api.openDeal(staff, customer, conversation, Case.OPENED);
    var quote = Map.of("amount", each.amount(), "currency", "USD", "at", Case.QUOTED);
    expect(204, api.post(deal + "/quote", quote, token));
    switch (each.outcome()) {
      case "won" -> expect(204, api.post(deal + "/win", Map.of("at", Case.CLOSED), token));
      case "lost" ->
          expect(
              204,
              api.post(
                  deal + "/lose",
                  Map.of("at", Case.CLOSED, "reason", "budget", "note", "too dear"),
                  token));
      default ->
          expect(
              204,
              api.post(
                  zone + "/conversations/" + conversation + "/conclude",
                  Map.of("outcome", "unknown", "at", Case.CLOSED),
                  token));
    }
  }

  /** All of a zone in their order, without ids, times of writing and ciphertexts. */
  private static List<String> events(String staff) {
    return platform
        .part(JdbcClient.class)
        .sql(
            """
            select payloadType, utf8tostring(payload) as payload, utf8tostring(metaData) as meta
            from private_zone.event where position(:zone in utf8tostring(payload)) > 0
            and payloadType not like '%Staff%' order by globalIndex
            """)
        .param("zone", "\"staff-" + staff + "\"")
        .query(
            (row, _) ->
                row.getString(1).replaceAll(".*[.$]", "")
                    + EventText.comparable(row.getString(2), staff)
                    + EventText.names(row.getString(3)))
        .list();
  }
}
