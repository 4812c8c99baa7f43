package io.saleslore.tools.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.PlatformHost;
import io.saleslore.tools.closedschema.AllowedStrings;
import io.saleslore.tools.closedschema.AnswerStrings;
import io.saleslore.tools.closedschema.StoredStrings;
import io.saleslore.tools.simulate.Proposed;
import io.saleslore.tools.simulate.RandomReleases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * The description of the API says what the running API does, no more and no less: each example is
 * called, each refusal is provoked. Answers of another shape than the approved ones are written to
 * {@code target/answers.json}, to be looked at and put in their place.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiContractIT {
  private static final int RELEASES = 1_500;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String NOBODYS = "01950000-0000-7000-8000-000000000001";

  @TempDir static Path data;
  private static RunningPlatform platform;
  private static Api api;
  private static JsonNode description;
  private static JsonNode made;
  private static byte[] mended = {};
  private static final Map<String, JsonNode> APPROVED = Example.answers();
  private static final Map<String, JsonNode> RECEIVED = new TreeMap<>();
  private static final Map<String, String> KEPT =
      new HashMap<>(
          Map.of(
              "staff", "alice-123",
              "name", "market-trends",
              "phoneNumberId", "106540352242922"));

  private record Answer(int status, String type, JsonNode body, String location) {}

  @BeforeAll
  static void start() {
    platform =
        PlatformHost.quiet(
            data,
            "saleslore.whatsapp.app-secret=app-secret",
            "saleslore.whatsapp.verify-token=verify-token");
    api = new Api(platform.uri(), data);
    platform
        .part(TransactionOperations.class)
        .executeWithoutResult(
            _ -> {
              var releases = new RandomReleases(1, 1).from(0, RELEASES);
              platform.part(Releases.class).publish(releases);
              mended = stored();
              store("unreadable".getBytes(StandardCharsets.UTF_8));
            });
    Proposed.add(
        platform, "Nobody has to learn anything new for that and {detail} stays as it is.");
    Proposed.add(platform, "We come to your shop within a day and show your team how it works.");
    Api.await(() -> isLearned(1));
    description = api.get("/v3/api-docs", "").body();
    var words = new Described(Javadocs.read(Path.of("..", "..")), Example.words());
    made = ApiDescription.of(api.get("/v3/api-docs/read", "").body(), words);
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  @Order(0)
  void the_committed_description_says_what_the_endpoints_say() throws IOException {
    if (!made.equals(description)) {
      var file = Path.of("target", "openapi.json");
      Files.createDirectories(file.getParent());
      JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), made);
    }
    assertThat(made.equals(description))
        .as("approve infra/tools/target/openapi.json as infra/app/src/main/resources/openapi.json")
        .isTrue();
  }

  @Test
  @Order(1)
  void every_operation_there_is_is_described_and_no_other() {
    assertThat(described()).containsExactlyInAnyOrderElementsOf(running());
  }

  @Test
  @Order(2)
  void every_field_and_every_parameter_is_described() {
    var silent = new TreeSet<String>();
    for (var schema : description.at("/components/schemas").properties()) {
      for (var field : schema.getValue().path("properties").properties()) {
        if (!field.getValue().has("description")) {
          silent.add(schema.getKey() + "." + field.getKey());
        }
      }
    }
    for (var each : described()) {
      operation(each)
          .path("parameters")
          .forEach(
              parameter -> {
                if (!parameter.has("description")) {
                  silent.add(each + " ?" + parameter.path("name").asText());
                }
              });
    }
    assertThat(silent).isEmpty();
  }

  @Test
  @Order(2)
  void every_operation_says_what_it_does_for_whom_and_what_it_refuses() {
    for (var each : described()) {
      var operation = operation(each);
      assertThat(operation.path("summary").asText()).as(each).endsWith(".");
      assertThat(operation.path("description").asText()).as(each).startsWith("For ");
      boolean isForAnyone = each.endsWith("/webhooks/whatsapp") || each.endsWith("/session");
      assertThat(operation.has("security") || isForAnyone).as(each).isTrue();
      assertThat(operation.path("x-audience")).as(each).isNotEmpty();
      assertThat(operation.path("responses").has("default")).as(each).isTrue();
      assertThat(operation.at("/requestBody/content"))
          .as(each)
          .allMatch(content -> content.has("example"));
      assertThat(operation.path("responses").properties().stream())
          .as(each)
          .anyMatch(answer -> answer.getKey().startsWith("2"));
    }
  }

  @Test
  @Order(2)
  void whatever_is_created_is_shown_being_created_and_says_where_it_stands() {
    var shown = Example.all().stream().filter(each -> each.status() == 201).map(Example::call);
    var described = described().stream().filter(each -> created(each).isObject()).toList();
    assertThat(described).hasSizeGreaterThan(10);
    assertThat(shown.toList()).containsAll(described);
    assertThat(described).allMatch(each -> created(each).path("headers").has("Location"));
  }

  private static JsonNode created(String call) {
    return operation(call).path("responses").path("201");
  }

  @Test
  @Order(2)
  void every_endpoint_that_the_coverage_names_is_described() throws IOException {
    var named =
        Pattern.compile("`(GET|POST|PUT|DELETE) (…?)(/[^ `]*)")
            .matcher(Files.readString(Path.of("../docs/coverage.md")))
            .results()
            .map(
                each ->
                    each.group(1)
                        + (each.group(3).startsWith("/webhooks") ? " " : " /api/v1")
                        + (each.group(2).isEmpty() ? "" : "/staff/{staff}")
                        + each.group(3))
            .toList();
    assertThat(named).hasSizeGreaterThan(40);
    assertThat(described()).containsAll(named);
  }

  @TestFactory
  @Order(3)
  Stream<DynamicTest> each_example_is_answered_as_described() {
    return Example.all().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> isAnsweredAsDescribed(each)));
  }

  @Test
  @Order(4)
  void no_approved_answer_is_left_over() throws IOException {
    if (!RECEIVED.isEmpty()) {
      var all = new TreeMap<>(APPROVED);
      all.keySet().retainAll(Example.all().stream().map(Example::name).toList());
      all.putAll(RECEIVED);
      JSON.writerWithDefaultPrettyPrinter()
          .writeValue(Path.of("target", "answers.json").toFile(), all);
    }
    assertThat(Example.all().stream().map(Example::name)).containsAll(APPROVED.keySet());
  }

  @TestFactory
  @Order(5)
  Stream<DynamicTest> each_refusal_that_is_described_is_a_problem() {
    KEPT.put("staff", "bob-456");
    return Example.all().stream()
        .filter(each -> each.summary() != null && each.as() != null)
        .flatMap(
            each ->
                Stream.of(400, 401, 403, 404)
                    .filter(status -> isDescribed(each, status))
                    .map(
                        status ->
                            DynamicTest.dynamicTest(
                                each.call() + " " + status, () -> isRefused(each, status))));
  }

  @Test
  @Order(6)
  void no_free_string_stands_in_the_global_zone_or_is_a_label() {
    assertThat(globalZone().violations()).isEmpty();
  }

  private static StoredStrings globalZone() {
    return new StoredStrings(platform, AllowedStrings.read());
  }

  private static void isAnsweredAsDescribed(Example example) {
    if (example.call().endsWith("/retry")) {
      store(mended);
    }
    if (example.call().endsWith(" /api/v1/editions") && example.status() == 202) {
      beginsWithAnEarlierVersion();
    }
    var token = token(example.as());
    var path = filled(example.path() + query(example.query()));
    var body = example.request() == null ? null : filled(text(example.request()));
    Api.await(
        () ->
            example.until().isEmpty()
                || says(call(example, path, body, token).body(), example.until()));
    var acts = new RecordedActs(platform.part(JdbcClient.class));
    var before = acts.many();
    var answer = call(example, path, body, token);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(example.status());
    if (answer.status() < 400 && RecordedActs.leaveName(example, operation(example.call()))) {
      assertThat(acts.hasNameBehind(before, RecordedActs.who(example))).as("on record").isTrue();
    }
    if (answer.status() == 201) {
      isThere(example, answer.location(), token);
    }
    example.keep().forEach((name, field) -> keep(name, answer.body().at("/" + field)));
    if (isSilent(answer) || answer.type().equals("application/octet-stream")) {
      return;
    }
    var approved = APPROVED.getOrDefault(example.name(), MissingNode.getInstance());
    var differences = Shape.of(answer.body()).differences(Shape.of(approved));
    if (!differences.isEmpty()) {
      RECEIVED.putIfAbsent(example.name(), Shape.cut(answer.body()));
    }
    assertThat(differences).as("approve target/answers.json").isEmpty();
    var said = operation(example.call()).path("responses").path("" + example.status());
    var content = said.path("content").path(answer.type());
    assertThat(content.has("example")).as("an example of %s in %s", answer.type(), said).isTrue();
    if (answer.status() >= 400) {
      isProblem(answer);
    } else {
      var unknown = new TreeSet<String>();
      unknown(answer.body(), content.path("schema"), "", unknown);
      assertThat(unknown).as("fields that the schema does not know").isEmpty();
      if (answer.type().equals(Example.JSON) && AnswerStrings.isGlobal(operation(example.call()))) {
        var strings = new AnswerStrings(description, AllowedStrings.read());
        assertThat(strings.violations(answer.body(), content.path("schema"), globalZone().texts()))
            .as("free strings")
            .isEmpty();
      }
    }
  }

  /** Whoever made it may ask for it where it is said to stand, though not yet in every case. */
  private static void isThere(Example example, String location, String token) {
    assertThat(location).as(example.call()).startsWith("/api/v1/");
    assertThat(api.get(location, token).status()).as(location).isIn(200, 409);
    var headers = operation(example.call()).at("/responses/201/headers");
    assertThat(headers.has("Location")).as(example.call()).isTrue();
  }

  /** With everything right but for the one thing that is refused so. */
  private static void isRefused(Example example, int status) {
    var as = Objects.requireNonNull(example.as());
    var usual = isRole(as) ? token(as) : api.marketer("bob-456");
    var token =
        switch (status) {
          case 401 -> "";
          case 403 -> api.role("GUEST");
          default -> usual;
        };
    var path = example.path();
    var body = example.request() == null ? null : filled(text(example.request()));
    if (status == 404) {
      path = path.replaceAll("\\{(staff|name)}", "nobody").replace("{id}", "template-9999");
      path = path.replace("{number}", "4711").replace("{phoneNumberId}", "4711");
      path = filled(path.replaceAll("\\{\\w+}", NOBODYS) + query(example.query()));
    } else if (status == 400 && body != null && example.type() == null) {
      path = filled(path);
      body = "{\"";
    } else if (status == 400) {
      path = wrong(example);
    } else {
      path = filled(path + query(example.query()));
    }
    var answer = call(example, path, body, token);
    assertThat(answer.status()).as(answer + " of " + path).isEqualTo(status);
    isProblem(answer);
  }

  /** Every parameter of the query says nonsense, or else every one of the path and one unknown. */
  private static String wrong(Example example) {
    var named =
        StreamSupport.stream(operation(example.call()).path("parameters").spliterator(), false)
            .filter(each -> each.path("in").asText().equals("query"))
            .map(each -> each.path("name").asText() + "=-no-such-")
            .collect(Collectors.joining("&"));
    return named.isEmpty()
        ? example.path().replace("{staff}", "bob-456").replaceAll("\\{\\w+}", "-no-such-")
            + "?no-such=parameter"
        : filled(example.path()) + "?" + named;
  }

  private static void isProblem(Answer answer) {
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(answer.body().path("status").asInt()).isEqualTo(answer.status());
    assertThat(answer.body().path("detail").asText()).isNotBlank();
  }

  private static boolean isSilent(Answer answer) {
    return answer.body().isMissingNode();
  }

  private static boolean isDescribed(Example example, int status) {
    return operation(example.call()).path("responses").has("" + status);
  }

  private static boolean says(JsonNode body, Map<String, String> awaited) {
    return awaited.entrySet().stream()
        .allMatch(each -> body.path(each.getKey()).asText().equals(each.getValue()));
  }

  private static void keep(String name, JsonNode value) {
    assertThat(value.isMissingNode()).as(name).isFalse();
    KEPT.put(name, value.isTextual() ? value.asText() : value.toString());
  }

  private static String text(JsonNode request) {
    return request.isTextual() ? request.asText() : request.toString();
  }

  private static boolean isRole(String as) {
    return Character.isUpperCase(as.charAt(0));
  }

  private static String token(@Nullable String as) {
    if (as == null) {
      return "";
    }
    var named = as.split(":", 2);
    return isRole(as) ? api.role(named[0], named[named.length - 1]) : api.marketer(as);
  }

  private static String query(@Nullable String query) {
    return query == null ? "" : query.replace(" ", "%20");
  }

  private static String filled(String text) {
    var filled = text;
    for (var each : KEPT.entrySet()) {
      var value = each.getValue();
      if (value.startsWith("{")) {
        filled = filled.replace("\"{" + each.getKey() + "}\"", value);
      }
      filled = filled.replace("{" + each.getKey() + "}", value);
    }
    return filled;
  }

  private static Answer call(Example example, String path, @Nullable String body, String token) {
    var request =
        HttpRequest.newBuilder(URI.create(platform.uri() + path))
            .timeout(Duration.ofMinutes(1))
            .method(
                example.method(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body != null) {
      request.header("Content-Type", example.type() == null ? "application/json" : example.type());
    }
    if (example.accept() != null) {
      request.header("Accept", example.accept() + ", application/problem+json");
    }
    example.headers().forEach(request::header);
    try {
      return read(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of a stream the first event. */
  private static Answer read(HttpResponse<InputStream> answer) throws IOException {
    var type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    var location = answer.headers().firstValue("Location").orElse("");
    try (var in = answer.body()) {
      if (type.equals("text/event-stream")) {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
        var event = lines.takeWhile(line -> !line.isBlank()).collect(Collectors.joining("\n"));
        var said = TextNode.valueOf(event + "\n\n");
        return new Answer(answer.statusCode(), type, said, location);
      }
      var body = in.readAllBytes();
      var said =
          body.length == 0
              ? MissingNode.getInstance()
              : type.endsWith("json") && !type.endsWith("ndjson")
                  ? JSON.readTree(body)
                  : TextNode.valueOf(new String(body, StandardCharsets.UTF_8));
      return new Answer(answer.statusCode(), type, said, location);
    }
  }

  private static Set<String> described() {
    var all = new TreeSet<String>();
    for (var path : description.path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> all.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    return all;
  }

  private static JsonNode operation(String call) {
    var named = call.split(" ", 2);
    return description.path("paths").path(named[1]).path(named[0].toLowerCase(Locale.ROOT));
  }

  private static Set<String> running() {
    var mappings =
        Objects.requireNonNull(platform.part(DispatcherHandler.class).getHandlerMappings());
    return mappings.stream()
        .filter(RequestMappingHandlerMapping.class::isInstance)
        .map(RequestMappingHandlerMapping.class::cast)
        .flatMap(each -> each.getHandlerMethods().keySet().stream())
        .flatMap(
            each ->
                each.getPatternsCondition().getPatterns().stream()
                    .flatMap(
                        path ->
                            each.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path.getPatternString())))
        .filter(each -> !each.contains("/v3/api-docs"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Fields that the schema does not know, by their path. */
  private static void unknown(JsonNode value, JsonNode schema, String at, Set<String> found) {
    var reference = schema.path("$ref").asText();
    var known = reference.isEmpty() ? schema : description.at(reference.substring(1));
    if (isFree(known)) {
      return;
    }
    if (value.isArray()) {
      value.forEach(each -> unknown(each, known.path("items"), at + "[]", found));
    }
    for (var field : value.properties()) {
      var name = at + "." + field.getKey();
      var property = known.path("properties").path(field.getKey());
      var further = known.path("additionalProperties");
      if (property.isMissingNode() && !further.isObject()) {
        found.add(name);
      } else {
        unknown(field.getValue(), property.isMissingNode() ? further : property, name, found);
      }
    }
  }

  /** An object that may have any field. */
  private static boolean isFree(JsonNode schema) {
    return schema.isObject()
        && Stream.of("properties", "additionalProperties", "items").noneMatch(schema::has);
  }

  private static byte[] stored() {
    return platform
        .part(JdbcClient.class)
        .sql("select payload from global_zone.release where sequenceNumber = ?")
        .param(RELEASES - 1)
        .query(byte[].class)
        .single();
  }

  private static void store(byte[] payload) {
    platform
        .part(JdbcClient.class)
        .sql("update global_zone.release set payload = ? where sequenceNumber = ?")
        .param(payload)
        .param(RELEASES - 1)
        .update();
  }

  /** As if the code had changed since the edition that is served was begun. */
  private static void beginsWithAnEarlierVersion() {
    platform
        .part(JdbcClient.class)
        .sql("update anonymizer_zone.edition set version = repeat('0', 64) where state = 'live'")
        .update();
  }

  private static boolean isLearned(int deadLetters) {
    var models = api.get("/api/v1/read-models", api.role("DATA_TEAM")).body().path("items");
    return models.size() == 6
        && models
            .valueStream()
            .allMatch(
                each ->
                    each.path("lag").asInt() == 0
                        && each.path("generation").asInt() > 0
                        && each.path("deadLetters").asInt() == deadLetters);
  }
}
