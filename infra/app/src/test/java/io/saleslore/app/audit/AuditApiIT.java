package io.saleslore.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.OnePlatform;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.SignedNote;
import io.saleslore.command.proof.note.VerifierKey;
import io.saleslore.command.proof.tree.ProofVerifier;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Carol of compliance asks about Alice's and Bob's zones. */
class AuditApiIT extends OnePlatform {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JdbcClient sql;
  private String customer = "";
  private String conversation = "";
  private String deal = "";
  private Instant opened = Instant.EPOCH;

  @BeforeAll
  void live() throws InterruptedException {
    sql = platform.part(JdbcClient.class);
    for (var name : List.of("Alice", "Bob")) {
      var staff = name.equals("Alice") ? "alice-123" : "bob-456";
      api.onboard(staff, name);
      var token = api.marketer(staff);
      customer =
          api.recordCustomer(
              staff, Map.of("name", "John", "company", "ABC Corp", "industry", "manufacturing"));
      conversation = api.importedChat(staff, customer, name, CHAT.replace("Alice", name));
      deal = api.openDeal(staff, Map.of("customerId", customer, "conversationId", conversation));
      opened = Instant.now();
      Thread.sleep(20);
      var path = "/api/v1/staff/" + staff + "/deals/" + deal;
      Api.expect(
          204, api.post(path + "/quote", Map.of("amount", "5000", "currency", "USD"), token));
      Api.expect(204, api.post(path + "/win", Map.of(), token));
    }
  }

  @Test
  void history_is_replayed_by_zone_customer_conversation_deal_and_type() throws Exception {
    assertThat(names("zone=staff-bob-456"))
        .containsSubsequence(
            "StaffOnboarded", "CustomerRecorded", "ConversationStarted", "DealOpened", "DealWon")
        .contains("StoryEnded");
    assertThat(names("marketer=bob-456")).isEqualTo(names("zone=staff-bob-456"));
    assertThat(names("customer=" + customer))
        .contains("CustomerRecorded", "MessageRecorded", "DealQuoted")
        .doesNotContain("StaffOnboarded");
    assertThat(names("conversation=" + conversation + "&type=MessageRecorded")).hasSize(4);
    assertThat(names("deal=" + deal)).containsExactly("DealOpened", "DealQuoted", "DealWon");
    assertThat(names("type=StaffOnboarded")).hasSize(2);
    assertThat(names("marketer=bob-456&deal=" + deal + "&to=" + opened))
        .containsExactly("DealOpened");
    assertThat(names("deal=" + deal + "&from=" + opened)).containsExactly("DealQuoted", "DealWon");
    assertThat(names("customer=01950000-0000-7000-8000-000000000001")).isEmpty();
  }

  @Test
  void personal_data_stays_sealed_and_what_is_shredded_shows_so() throws Exception {
    var sealed = String.join("\n", lines("customer=" + customer));
    assertThat(sealed).contains("ciphertext").doesNotContain("John").doesNotContain("[erased]");
    var key = "staff-bob-456/" + customer;
    var wrapped =
        sql.sql("select wrapped from private_zone.data_key where key_id = ?")
            .param(key)
            .query((row, _) -> row.getBytes(1))
            .single();
    sql.sql("update private_zone.data_key set wrapped = null where key_id = ?").param(key).update();
    try {
      assertThat(lines("customer=" + customer + "&type=CustomerRecorded").getFirst())
          .contains("\"name\":\"[erased]\"", "\"company\":\"[erased]\"")
          .doesNotContain("ciphertext");
      assertThat(state("customer:" + customer, Instant.now(), "").path("name").asText())
          .isEqualTo("[erased]");
      assertThat(lines("customer=" + customer + "&stored=true&type=CustomerRecorded").getFirst())
          .contains("ciphertext");
    } finally {
      sql.sql("update private_zone.data_key set wrapped = ? where key_id = ?")
          .params(wrapped, key)
          .update();
    }
  }

  @Test
  void a_replay_goes_on_behind_the_last_position() throws Exception {
    var all = lines("");
    var half = JSON.readTree(all.get(all.size() / 2)).path("position").asLong();
    assertThat(lines("after=" + half)).isEqualTo(all.subList(all.size() / 2 + 1, all.size()));
    assertThat(lines("until=" + half)).isEqualTo(all.subList(0, all.size() / 2 + 1));
    var stream = send("", "text/event-stream", Map.of("Last-Event-ID", Long.toString(half)));
    assertThat(
            stream.stream()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring(6)))
        .containsExactlyElementsOf(all.subList(all.size() / 2 + 1, all.size()));
    assertThat(stream).contains("id: " + (half + 1));
  }

  @Test
  void a_replay_at_speed_keeps_the_rhythm() throws Exception {
    var between = lines("deal=" + deal);
    var first = Instant.parse(JSON.readTree(between.getFirst()).path("time").asText());
    var last = Instant.parse(JSON.readTree(between.getLast()).path("time").asText());
    var lasted = Duration.between(first, last);
    long start = System.nanoTime();
    send("deal=" + deal + "&speed=0.1", "text/event-stream", Map.of());
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(lasted.multipliedBy(9), lasted.multipliedBy(10).plusSeconds(60));
  }

  @Test
  void a_deal_shows_as_it_stood_and_what_has_changed_since() throws Exception {
    var then = state("deal:" + deal, opened, "");
    assertThat(then.path("lastEvent").asText()).isEqualTo("DealOpened");
    assertThat(then.path("customerId").asText()).isEqualTo(customer);
    assertThat(then.has("amount")).isFalse();

    var answer =
        api.get(
                "/api/v1/audit/state?reason=case%2017&of=deal:"
                    + deal
                    + "&at="
                    + opened
                    + "&until="
                    + Instant.now(),
                carol())
            .body();
    var change = answer.path("change");
    assertThat(texts(change.path("happened"), "event")).containsExactly("DealQuoted", "DealWon");
    assertThat(texts(change.path("differences"), "field"))
        .contains("amount", "lastEvent", "happened.DealWon")
        .doesNotContain("customerId");
    assertThat(change.path("state").path("fields").path("amount").asText()).isEqualTo("[sealed]");
    assertThat(answer.toString()).doesNotContain("5000");
  }

  @Test
  void a_conversation_shows_its_messages_and_stories_and_a_zone_its_owner() throws Exception {
    var fields = state("conversation:" + conversation, Instant.now(), "");
    assertThat(fields.path("messages")).hasSize(4);
    assertThat(fields.path("messages").iterator().next().path("text").asText())
        .isEqualTo("[sealed]");
    assertThat(fields.path("stories")).hasSize(1);
    assertThat(fields.path("stories").path(deal).path("outcome").asText()).isEqualTo("won");
    assertThat(state("staff:bob-456", Instant.now(), "").path("zone").asText())
        .isEqualTo("staff-bob-456");
    assertThat(state("conversation:" + conversation, Instant.EPOCH, "")).isEmpty();
    assertThat(
            api.get(
                    "/api/v1/audit/state?reason=case%2017&of=deal:01950000-0000-7000-8000-000000000001&at="
                        + Instant.now(),
                    carol())
                .status())
        .isEqualTo(404);
  }

  @Test
  void every_position_is_proven_under_the_checkpoint_and_later_trees_extend_earlier_ones()
      throws Exception {
    platform.part(SignedTrees.class).sign();
    var hash = new TreeHash();
    var check = new ProofVerifier(hash);
    var key = VerifierKey.parse(Files.readString(data.resolve("checkpoints/private/key")));
    var heads = api.get("/api/v1/audit/checkpoints?store=private&limit=500", carol()).body();
    var newest = heads.path("items").path(heads.path("items").size() - 1);
    var note = SignedNote.parse(newest.path("note").asText());
    assertThat(note.isSignedBy(key)).isTrue();
    assertThat(note.timeBy(key)).isPresent();
    var head = Checkpoint.parse(note.text());
    for (long position = 1; position <= head.size(); position++) {
      var proof = proof("position=" + position);
      assertThat(
              check.includes(
                  Base64.getDecoder().decode(proof.path("leaf").asText()),
                  position - 1,
                  head.size(),
                  hashes(proof),
                  head.root()))
          .isTrue();
    }
    var first =
        Checkpoint.parse(
            SignedNote.parse(heads.path("items").path(0).path("note").asText()).text());
    var proof = proof("from=" + first.size() + "&to=" + head.size());
    assertThat(
            check.isExtended(first.size(), first.root(), head.size(), head.root(), hashes(proof)))
        .isTrue();
    assertThat(api.get("/api/v1/audit/proofs?store=private&position=100000", carol()).status())
        .isEqualTo(400);
  }

  @Test
  void reading_is_an_event() throws Exception {
    send("zone=staff-alice-123", "application/x-ndjson", Map.of());
    var read = operations("audit-events-read").getLast();
    assertThat(read.path("who").asText()).isEqualTo("COMPLIANCE");
    assertThat(read.path("role").asText()).isEqualTo("COMPLIANCE");
    assertThat(read.path("reason").asText()).isEqualTo("case 17");
    assertThat(read.path("what").path("zone").asText()).isEqualTo("staff-alice-123");

    state("deal:" + deal, opened, "");
    assertThat(operations("audit-state-read").getLast().path("what").path("of").asText())
        .isEqualTo("deal:" + deal);
    assertThat(api.post("/api/v1/audit/exports", Map.of(), carol()).status()).isEqualTo(400);
    Api.expect(200, api.post("/api/v1/audit/exports", Map.of("reason", "audit 2026"), carol()));
    assertThat(operations("audit-export").getLast().path("reason").asText())
        .isEqualTo("audit 2026");
    assertThat(lines("store=operations&type=audit-export")).isNotEmpty();
  }

  /** But for words that are sealed or checked, and a code of the deal's own. */
  @Test
  void no_officer_can_give_words_as_a_reason() throws Exception {
    var without = Set.of("staff", "template-reviews", "template-allowances");
    var asked = new ArrayList<String>();
    var described = description();
    for (var path : described.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var name = path.getKey();
        if (takesReason(described, operation.getValue()) && !without.contains(name.split("/")[3])) {
          asked.add(operation.getKey() + " " + name);
          assertThat(refused(operation.getKey(), name, operation.getValue()))
              .as(asked.getLast())
              .isEqualTo("reason");
        }
      }
    }
    assertThat(asked).hasSizeGreaterThanOrEqualTo(11);
    assertThat(sql.sql("select payload from operations.entry").query(byte[].class).list())
        .noneMatch(entry -> new String(entry, StandardCharsets.UTF_8).contains("Miller"));
  }

  private static JsonNode description() throws IOException {
    try (var file = AuditApiIT.class.getResourceAsStream("/openapi.json")) {
      return JSON.readTree(Objects.requireNonNull(file));
    }
  }

  private static boolean takesReason(JsonNode described, JsonNode operation) {
    var body = operation.at("/requestBody/content/application~1json/schema/$ref").asText();
    var fields = body.isEmpty() ? JSON.nullNode() : described.at(body.substring(1));
    return fields.path("properties").has("reason")
        || operation.path("parameters").findValuesAsText("name").contains("reason");
  }

  /** Which field is refused where somebody is named in the reason. */
  private String refused(String verb, String template, JsonNode operation) throws IOException {
    var path = template.replace("{staff}", "alice-123").replaceAll("\\{\\w+}", customer);
    var answer =
        verb.equals("get")
            ? api.get(path + query(operation) + "reason=Miller%20asked", carol())
            : sent(verb, path, operation.at("/requestBody/content/application~1json/example"));
    assertThat(answer.status()).isEqualTo(400);
    return answer.text("field");
  }

  private Api.Answer sent(String verb, String path, JsonNode example) {
    Map<String, Object> body = JSON.convertValue(example, new TypeReference<>() {});
    body.put("reason", "Miller asked");
    return verb.equals("put") ? api.put(path, body, carol()) : api.post(path, body, carol());
  }

  private static String query(JsonNode operation) {
    var all = new StringBuilder("?");
    for (var each : operation.path("parameters")) {
      var name = each.path("name").asText();
      if (each.path("required").asBoolean() && each.path("in").asText().equals("query")) {
        var values =
            Map.of("of", "staff:alice-123", "at", "2026-01-01T00:00:00Z", "staff", "bob-456");
        all.append(name.equals("reason") ? "" : name + "=" + values.get(name) + "&");
      }
    }
    return all.toString();
  }

  @Test
  void nobody_else_reaches_the_audit_and_compliance_reaches_nothing_else() throws Exception {
    var countedBefore = deniedByRole();
    var recordedBefore = operations("denied").size();
    var paths =
        List.of(
            "/api/v1/audit/events?reason=case%2017",
            "/api/v1/audit/state?reason=case%2017&of=deal:" + deal + "&at=2026-01-01T00:00:00Z",
            "/api/v1/audit/checkpoints?store=private",
            "/api/v1/audit/proofs?store=private&position=1",
            "/api/v1/audit/leaves?store=private&size=1",
            "/api/v1/audit/advice?reason=case%2017&staff=bob-456&at=2026-01-01T00:00:00Z");
    for (var token : api.allButCompliance("alice-123")) {
      paths.forEach(path -> assertThat(api.get(path, token).status()).isEqualTo(403));
      assertThat(api.post("/api/v1/audit/exports", Map.of("reason", "x"), token).status())
          .isEqualTo(403);
    }
    for (var path :
        List.of(
            "/api/v1/staff/alice-123/customers",
            "/api/v1/gate",
            "/api/v1/read-models",
            "/api/v1/objection-patterns",
            "/actuator/metrics")) {
      assertThat(api.get(path, carol()).status()).isEqualTo(403);
    }
    var tries = operations("denied");
    var recorded =
        tries.subList(recordedBefore, tries.size()).stream()
            .collect(
                Collectors.groupingBy(each -> each.path("role").asText(), Collectors.counting()));
    var expected = new TreeMap<String, Long>(Map.of("COMPLIANCE", 5L));
    for (var role : List.of("MARKETER", "DATA_TEAM", "ADMIN", "TEMPLATE_REVIEWER")) {
      expected.put(role, 7L);
    }
    assertThat(recorded).isEqualTo(expected);
    var counted = deniedByRole();
    expected.forEach(
        (role, count) ->
            assertThat(counted.getOrDefault(role, 0.0) - countedBefore.getOrDefault(role, 0.0))
                .as(role)
                .isEqualTo(count.doubleValue()));
  }

  private Map<String, Double> deniedByRole() {
    return platform.part(MeterRegistry.class).find("saleslore.denied").counters().stream()
        .collect(
            Collectors.groupingBy(
                each -> Objects.requireNonNull(each.getId().getTag("role")),
                Collectors.summingDouble(Counter::count)));
  }

  @Test
  void a_denied_try_is_counted_and_on_record_without_a_word_that_was_typed() throws Exception {
    var denied = platform.part(MeterRegistry.class);
    double before =
        denied.find("saleslore.denied").counters().stream().mapToDouble(c -> c.count()).sum();
    var bob = api.marketer("bob-456");
    assertThat(api.get("/api/v1/staff/alice-123/customers/john-miller", bob).status())
        .isEqualTo(404);
    assertThat(api.get("/api/v1/staff/secret-name/customers", bob).status()).isEqualTo(404);
    assertThat(api.get("/api/v1/audit/events?reason=john", bob).status()).isEqualTo(403);
    double after =
        denied.find("saleslore.denied").counters().stream().mapToDouble(c -> c.count()).sum();
    assertThat(after - before).isEqualTo(3);
    var tries = operations("denied");
    var last = tries.subList(tries.size() - 3, tries.size());
    assertThat(last).extracting(each -> each.path("who").asText()).containsOnly("bob-456");
    assertThat(last).extracting(each -> each.path("role").asText()).containsOnly("MARKETER");
    assertThat(last)
        .extracting(each -> each.path("what").path("path").asText())
        .containsExactly(
            "/api/v1/staff/alice-123/customers/{customer}",
            "/api/v1/staff/{staff}/customers",
            "/api/v1/audit/events");
    assertThat(last.toString()).doesNotContain("john", "secret");
  }

  @Test
  void who_comes_without_a_valid_token_is_counted_and_nobody_is_on_record() throws Exception {
    double before = deniedByRole().getOrDefault("none", 0.0);
    int recorded = operations("denied").size();
    assertThat(api.get("/api/v1/audit/events", "").status()).isEqualTo(401);
    assertThat(api.get("/api/v1/audit/events", "no.valid.token").status()).isEqualTo(401);
    assertThat(deniedByRole().getOrDefault("none", 0.0) - before).isEqualTo(2);
    assertThat(operations("denied")).hasSize(recorded);
  }

  @Test
  void an_event_that_cannot_be_read_any_more_is_named_by_its_position() {
    long position =
        sql.sql(
                "select globalIndex from private_zone.event where aggregateIdentifier = ? and"
                    + " payloadType like '%DealQuoted'")
            .param(deal)
            .query(Long.class)
            .single();
    var payload =
        sql.sql("select payload from private_zone.event where globalIndex = ?")
            .param(position)
            .query((row, _) -> row.getBytes(1))
            .single();
    var change = "update private_zone.event set payload = ? where globalIndex = ?";
    sql.sql(change).params("{".getBytes(StandardCharsets.UTF_8), position).update();
    try {
      var fields = state("deal:" + deal, Instant.now(), "");
      assertThat(fields.path("unreadable").path(Long.toString(position)).asText())
          .isEqualTo("DealQuoted");
      assertThat(fields.path("lastEvent").asText()).isEqualTo("DealWon");
    } finally {
      sql.sql(change).params(payload, position).update();
    }
  }

  @Test
  void what_cannot_be_asked_is_said() {
    for (var query :
        List.of(
            "store=none",
            "zone=alice",
            "customer=7",
            "from=yesterday",
            "speed=0",
            "type=A-1",
            "type=Foo",
            "type=DealWon&store=global",
            "type=DealWon&store=operations",
            "limit=0",
            "limit=501",
            "store=global&zone=staff-bob-456")) {
      var answer = api.get("/api/v1/audit/events?reason=case%2017&" + query, carol());
      assertThat(answer.status()).as(query).isEqualTo(400);
      assertThat(answer.type()).contains("problem+json");
    }
    assertThat(
            api.get("/api/v1/audit/state?reason=case%2017&of=deal&at=2026-01-01T00:00:00Z", carol())
                .text("field"))
        .isEqualTo("of");
  }

  @Test
  void a_type_that_no_store_has_is_refused_with_those_there_are() {
    var refused = api.get("/api/v1/audit/events?type=Foo&reason=case%2017", carol());
    assertThat(refused.text("field")).isEqualTo("type");
    assertThat(refused.text("detail"))
        .startsWith("type is one of ")
        .contains("ConversationConcluded", "DealWon", "ErasureCompleted")
        .doesNotContain("PatternReleased");
  }

  @Test
  void a_page_of_history_tells_where_the_next_begins() throws Exception {
    var all = lines("marketer=bob-456");
    var paged = new ArrayList<String>();
    var next = "/api/v1/audit/events?marketer=bob-456&limit=2&reason=case%2017";
    for (int pages = 0; pages < all.size() && !next.isEmpty(); pages++) {
      var page = answer(next, "application/x-ndjson");
      assertThat(page.body().lines()).hasSizeBetween(1, 2);
      page.body().lines().forEach(paged::add);
      next =
          page.headers()
              .firstValue("Link")
              .map(link -> link.substring(1, link.indexOf('>')))
              .orElse("");
    }
    assertThat(paged).isEqualTo(all);
    assertThat(next).isEmpty();
  }

  @Test
  void history_is_a_table_for_who_asks_for_one() throws Exception {
    var query = "/api/v1/audit/events?reason=case%2017&deal=" + deal;
    var table = answer(query, "text/csv");
    assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv");
    var rows = table.body().lines().toList();
    assertThat(rows).hasSize(4);
    assertThat(rows.getFirst())
        .isEqualTo(
            "\"position\",\"time\",\"payloadType\",\"type\",\"aggregate\",\"sequence\",\"payload\"");
    assertThat(rows.get(1)).contains("\"DealOpened\",\"Deal\",\"" + deal + "\",\"0\"");
    assertThat(table.body()).doesNotContain("5000");
    var read = operations("audit-events-read").getLast();
    assertThat(read.path("what").path("deal").asText()).isEqualTo(deal);
  }

  @Test
  void what_an_officer_lists_is_a_table_too_and_on_record() throws Exception {
    var body = Map.of("customerId", customer, "reason", "case 9");
    var hold = Api.expect(201, api.post("/api/v1/audit/holds", body, carol())).text("holdId");
    int listed = operations("holds-listed").size();
    var table = answer("/api/v1/audit/holds", "text/csv");
    assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv");
    assertThat(table.body().lines().findFirst().orElse("")).startsWith("\"holdId\",");
    assertThat(table.body()).contains(hold, customer);
    assertThat(operations("holds-listed")).hasSize(listed + 1);
    assertThat(answer("/api/v1/erasures?state=none", "text/csv").statusCode()).isEqualTo(400);
    assertThat(answer("/api/v1/audit/checkpoints?store=private", "text/csv").statusCode())
        .isEqualTo(406);
  }

  private HttpResponse<String> answer(String path, String accept) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(platform.uri() + path))
            .header("Authorization", "Bearer " + carol())
            .header("Accept", accept)
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString());
    }
  }

  private String carol() {
    return api.role("COMPLIANCE");
  }

  private JsonNode proof(String query) {
    return Api.expect(200, api.get("/api/v1/audit/proofs?store=private&" + query, carol())).body();
  }

  private List<byte[]> hashes(JsonNode proof) {
    return StreamSupport.stream(proof.path("proof").spliterator(), false)
        .map(JsonNode::asText)
        .map(Base64.getDecoder()::decode)
        .toList();
  }

  private JsonNode state(String of, Instant at, String further) {
    return Api.expect(
            200,
            api.get(
                "/api/v1/audit/state?reason=case%2017&of=" + of + "&at=" + at + further, carol()))
        .body()
        .path("state")
        .path("fields");
  }

  private List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(each -> each.path(field).asText())
        .toList();
  }

  private List<JsonNode> operations(String action) throws IOException {
    var found = new ArrayList<JsonNode>();
    for (var payload :
        sql.sql("select payload from operations.entry order by globalIndex")
            .query((row, _) -> row.getBytes(1))
            .list()) {
      var operation = JSON.readTree(payload);
      if (operation.path("action").asText().equals(action)) {
        found.add(operation);
      }
    }
    return found;
  }

  private List<String> names(String query) throws Exception {
    var names = new ArrayList<String>();
    for (var line : lines(query)) {
      var type = JSON.readTree(line).path("payloadType").asText();
      names.add(type.substring(type.lastIndexOf('$') + 1));
    }
    return names;
  }

  private List<String> lines(String query) throws Exception {
    return send(query, "application/x-ndjson", Map.of());
  }

  private List<String> send(String query, String accept, Map<String, String> headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create(platform.uri() + "/api/v1/audit/events?reason=case%2017&" + query))
            .header("Authorization", "Bearer " + carol())
            .header("Accept", accept);
    headers.forEach(request::header);
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request.build(), BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      try (var lines =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        return lines.lines().toList();
      }
    }
  }
}
