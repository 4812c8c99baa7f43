package io.saleslore.tools.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.anonymizer.template.StartingCatalogue;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.PlatformHost;
import io.saleslore.app.security.DemoTokens;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.vocabulary.PartOfDay;
import io.saleslore.tools.client.GateClient;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.play.DialogueWorld;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two simulated worlds of 200 marketers, one with the customer's effects planted and one without,
 * and real negotiations, as far as the gate lets them out: every view against the chats themselves,
 * every question in both simulated worlds.
 */
class WorldsIT {
  /** In the world with effects: fewer would not show them. */
  private static final int STORIES = 4_000;

  private static final int PLAIN_STORIES = 1_000;
  private static final List<String> VIEWS =
      List.of(
          "objection-patterns",
          "success-strategies",
          "market-trends",
          "timing-patterns",
          "conversion-analytics");

  @TempDir static Path folder;
  private static final Path NEGOTIATIONS =
      Path.of(System.getenv().getOrDefault("SALESLORE_DATA", "../../../shared/data"))
          .resolve("dialogues/craigslist.jsonl");

  private static World planted;
  private static World plain;

  /** Real negotiations; null where they are not there. */
  private static @Nullable World real;

  /**
   * A platform that knows of a world what its gate lets out.
   *
   * @param fewest how many cells each view has at least
   */
  private record World(
      String name, int fewest, RunningPlatform platform, Api api, Released released) {
    static World simulated(String name, int stories, boolean effects) throws IOException {
      var chats = folder.resolve(name);
      Simulation.run(new SimulationRequest(200, stories, 3, effects)).write(chats);
      return learn(name, 6, chats);
    }

    static World real() throws IOException {
      var chats = folder.resolve("real");
      var dialogues = Files.createDirectory(folder.resolve("dialogues"));
      Files.copy(NEGOTIATIONS, dialogues.resolve("craigslist.jsonl"));
      DialogueWorld.write(dialogues, chats);
      return learn("real", 3, chats);
    }

    private static World learn(String name, int fewest, Path chats) throws IOException {
      var data = folder.resolve(name + "-data");
      var released = Released.of(chats);
      var platform = PlatformHost.quiet(data);
      platform.part(Releases.class).publish(released.releases());
      try (var client = new PlatformClient(platform.uri(), new DemoTokens(data))) {
        new GateClient(client, Duration.ofMinutes(5)).whenAllIsLearned();
      }
      return new World(name, fewest, platform, new Api(platform.uri(), data), released);
    }

    JsonNode get(String path) {
      return Api.expect(200, api.get("/api/v1/" + path, bob())).body();
    }

    JsonNode post(String path, Map<String, ?> body) {
      return Api.expect(200, api.post("/api/v1/" + path, body, bob())).body();
    }

    List<JsonNode> all(String view) {
      var items = new ArrayList<JsonNode>();
      var cursor = "";
      do {
        var page = get(view + (view.contains("?") ? "&" : "?") + "limit=100" + cursor);
        page.path("items").forEach(items::add);
        cursor = page.path("next").isTextual() ? "&cursor=" + page.path("next").asText() : "";
      } while (!cursor.isEmpty());
      return items;
    }

    String bob() {
      return api.marketer("bob-456");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<World> worlds() {
    return Stream.of(planted, real).filter(Objects::nonNull);
  }

  @BeforeAll
  static void learn() throws IOException {
    planted = World.simulated("planted", STORIES, true);
    plain = World.simulated("plain", PLAIN_STORIES, false);
    if (Files.exists(NEGOTIATIONS)) {
      real = World.real();
    }
  }

  @AfterAll
  static void stop() {
    planted.platform().close();
    plain.platform().close();
    if (real != null) {
      real.platform().close();
    }
  }

  @Test
  void every_released_fact_is_one_that_the_chats_tell() {
    for (var world : List.of(planted, plain)) {
      assertThat(world.released().releases()).hasSizeGreaterThan(500);
      assertThat(world.released().untold()).isEmpty();
    }
  }

  @Test
  void every_released_fact_of_real_negotiations_is_one_that_they_tell() {
    assumeTrue(real != null, "skipped: " + NEGOTIATIONS + " is not there");
    var released = Objects.requireNonNull(real).released();
    assertThat(released.releases()).hasSizeGreaterThan(50);
    assertThat(released.untold()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void objection_patterns_are_the_sums_of_what_was_released(World world) {
    var shapes =
        Map.of(
            FactKind.OBJECTION_BY_INDUSTRY, "objection-approach-industry",
            FactKind.OBJECTION_BY_SIZE, "objection-approach-size",
            FactKind.OBJECTION_BY_PRICE, "objection-approach-price");
    var sums =
        world
            .released()
            .sums(
                told -> {
                  var shape = shapes.get(told.kind());
                  if (shape == null) {
                    return List.of();
                  }
                  var cells = new ArrayList<String>();
                  if (told.kind() == FactKind.OBJECTION_BY_INDUSTRY) {
                    cells.add("objection-approach " + told.codes().subList(0, 2));
                  }
                  if (told.level() == Level.CROWD) {
                    cells.add(shape + " " + told.codes());
                  }
                  return cells;
                });
    assertView(
        world,
        sums,
        world.all("objection-patterns"),
        item ->
            item.path("level").asText()
                + " "
                + codes(item, "objection", "approach", "industry", "businessSize", "priceBand"),
        Map.of("eased", Tried.EASED, "won", Tried.WON),
        Count.TRIED);
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void success_strategies_are_the_sums_of_what_was_released(World world) {
    var thirds =
        Map.of(
            FactKind.OBJECTION_BY_INDUSTRY, "industry",
            FactKind.OBJECTION_BY_SIZE, "size",
            FactKind.OBJECTION_BY_PRICE, "price");
    var sums =
        world
            .released()
            .sums(
                told -> {
                  var third = thirds.get(told.kind());
                  if (third == null) {
                    return List.of();
                  }
                  var objection = told.codes().get(0);
                  var approach = told.codes().get(1);
                  var cells = new ArrayList<String>();
                  if (told.kind() == FactKind.OBJECTION_BY_INDUSTRY) {
                    cells.add("approach [" + approach + "]");
                    cells.add("approach-objection [" + approach + ", " + objection + "]");
                  }
                  if (told.level() == Level.CROWD) {
                    var group = told.codes().get(2);
                    cells.add("approach-" + third + " [" + approach + ", " + group + "]");
                    cells.add(
                        "approach-objection-%s [%s, %s, %s]"
                            .formatted(third, approach, objection, group));
                  }
                  return cells;
                });
    assertView(
        world,
        sums,
        strategies(
            world,
            "approach",
            "approach-industry",
            "approach-size",
            "approach-price",
            "approach-objection",
            "approach-objection-industry",
            "approach-objection-size",
            "approach-objection-price"),
        item ->
            item.path("by").asText()
                + " "
                + codes(item, "approach", "objection", "industry", "businessSize", "priceBand"),
        Map.of("eased", Tried.EASED, "won", Tried.WON),
        Count.TRIED);
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void strategies_of_whole_stories_are_the_sums_of_what_was_released(World world) {
    var sums =
        world
            .released()
            .sums(
                told -> {
                  if (told.kind() != FactKind.SEQUENCE) {
                    return List.of();
                  }
                  var two = "first-two-approaches " + told.codes().subList(0, 2);
                  return told.level() == Level.PARENT
                      ? List.of(two)
                      : List.of(two, "sequence " + told.codes());
                });
    assertView(
        world,
        sums,
        strategies(world, "first-two-approaches", "sequence"),
        item -> {
          var all = new ArrayList<>(codes(item, "approach"));
          item.path("then").forEach(each -> all.add(each.asText()));
          return item.path("by").asText() + " " + all;
        },
        Map.of("won", Tried.WON),
        Count.DECIDED);
  }

  private static List<JsonNode> strategies(World world, String... shapes) {
    return Stream.of(shapes)
        .flatMap(shape -> world.all("success-strategies?by=" + shape).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void timing_patterns_are_the_sums_of_what_was_released(World world) {
    var sums =
        world
            .released()
            .sums(
                told ->
                    switch (told.kind()) {
                      case MESSAGE_TIMING -> {
                        var day = told.codes().getFirst();
                        var part = PartOfDay.of(Integer.parseInt(told.codes().get(1))).code();
                        var coarse = "weekday-part-of-day [" + day + ", " + part + "]";
                        yield told.level() == Level.PARENT
                            ? List.of(coarse)
                            : List.of(coarse, "weekday-hour " + told.codes());
                      }
                      case FOLLOW_UP -> {
                        var coarse = "gap [" + told.codes().getFirst() + "]";
                        yield told.level() == Level.PARENT
                            ? List.of(coarse)
                            : List.of(coarse, "gap-attempt " + told.codes());
                      }
                      default -> List.of();
                    });
    assertView(
        world,
        sums,
        world.all("timing-patterns"),
        item ->
            item.path("by").asText()
                + " "
                + codes(item, "weekday", "hour", "partOfDay", "gap", "attempt"),
        Map.of("replied", Tried.REPLIED),
        Count.SENT);
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void conversion_analytics_are_the_sums_of_what_was_released(World world) {
    var sums =
        world
            .released()
            .sums(
                told -> {
                  var crowd = told.level() == Level.CROWD;
                  var first = told.codes().subList(0, 1);
                  return switch (told.kind()) {
                    case DEAL_BY_INDUSTRY ->
                        crowd
                            ? List.of("industry " + first, "industry-cycle-length " + told.codes())
                            : List.of("industry " + first);
                    case DEAL_BY_SIZE -> List.of("business-size " + told.codes());
                    case DEAL_BY_PRICE -> List.of("price-band " + told.codes());
                    case SEQUENCE -> {
                      var two = "first-two-approaches " + told.codes().subList(0, 2);
                      yield crowd ? List.of(two, "sequence " + told.codes()) : List.of(two);
                    }
                    default -> List.of();
                  };
                });
    assertView(
        world,
        sums,
        world.all("conversion-analytics"),
        item -> {
          var all = new ArrayList<String>();
          item.path("codes").forEach(each -> all.add(each.asText()));
          return item.path("by").asText() + " " + all;
        },
        Map.of("won", Tried.WON),
        Count.DECIDED);
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void market_trends_are_the_sums_of_what_was_released_month_by_month(World world) {
    var sums =
        world
            .released()
            .sums(
                told -> {
                  var month = told.month().toString();
                  return switch (told.kind()) {
                    case CONCERN_BY_INDUSTRY -> {
                      var objection = told.codes().getFirst();
                      var coarse = "month-objection [" + month + ", " + objection + "]";
                      yield told.level() == Level.PARENT
                          ? List.of(coarse)
                          : List.of(
                              coarse,
                              "month-objection-industry ["
                                  + String.join(", ", month, objection, told.codes().get(1))
                                  + "]");
                    }
                    case DEAL_BY_INDUSTRY ->
                        List.of(
                            "month-deals [" + month + "]",
                            "month-deals-industry ["
                                + month
                                + ", "
                                + told.codes().getFirst()
                                + "]");
                    default -> List.of();
                  };
                });
    assertView(
        world,
        sums,
        world.all("market-trends"),
        item -> item.path("by").asText() + " " + codes(item, "month", "objection", "industry"),
        Map.of("won", Tried.WON),
        null);
  }

  @Test
  void response_templates_are_the_sums_of_what_was_released() {
    var sums =
        planted
            .released()
            .sums(
                told -> {
                  if (told.kind() != FactKind.TEMPLATE_USE) {
                    return List.of();
                  }
                  var coarse = "template " + told.codes().subList(0, 1);
                  return told.level() == Level.PARENT
                      ? List.of(coarse)
                      : List.of(coarse, "template-objection " + told.codes());
                });
    var used = planted.all("response-templates").stream().filter(each -> !each.has("hidden"));
    assertView(
        planted,
        sums,
        used.toList(),
        item -> item.path("level").asText() + " " + codes(item, "template", "objection"),
        Map.of("replied", Tried.USED_REPLIED, "eased", Tried.USED_EASED, "won", Tried.WON),
        Count.USED);
  }

  @Test
  void who_bargained_for_real_used_no_template_and_none_is_said_to_work() {
    assumeTrue(real != null, "skipped: " + NEGOTIATIONS + " is not there");
    var world = Objects.requireNonNull(real);
    assertThat(world.released().releases())
        .noneMatch(release -> release.kind() == FactKind.TEMPLATE_USE);
    assertThat(world.all("response-templates"))
        .hasSize(StartingCatalogue.templates().size())
        .allMatch(template -> template.has("hidden"));
  }

  @Test
  void scenario_1_the_best_answer_to_a_price_objection_depends_on_the_customer() {
    var question =
        Map.of("text", "That seems expensive for our budget", "industry", "manufacturing");
    var answer = planted.post("strategies/suggestions", question);
    assertThat(answer.path("differenceShown").asBoolean()).as(answer.toString()).isTrue();
    var best = answer.path("suggestions").path(0);
    assertThat(best.path("approach").asText()).isEqualTo("roi-calculator");
    assertThat(best.path("rate").asInt()).isBetween(75, 95);
    assertThat(best.path("why").asText())
        .startsWith("Similar situation resolved successfully: Industry: manufacturing")
        .contains("Successful approach: roi-calculator", " in 100)", " colleagues");
    var nothing = plain.post("strategies/suggestions", question);
    assertThat(nothing.path("differenceShown").asBoolean()).as(nothing.toString()).isFalse();
    assertThat(nothing.path("sentence").asText()).startsWith("No difference is shown");
  }

  @Test
  void scenario_2_the_best_time_is_told_where_there_is_one() {
    var answer = planted.get("timing-patterns/advice");
    assertThat(answer.path("messages").path("sentence").asText())
        .startsWith("Tuesday 10 AM: ")
        .contains("Friday 3 PM: ");
    assertThat(answer.path("messages").path("best").path("rate").asInt()).isBetween(35, 45);
    assertThat(answer.path("followUps").path("sentence").asText())
        .startsWith("Follow-up after 3 days: ");
    var nothing = plain.get("timing-patterns/advice");
    for (var each : List.of("messages", "followUps")) {
      assertThat(nothing.path(each).path("differenceShown").asBoolean())
          .as(nothing.toString())
          .isFalse();
      assertThat(nothing.path(each).path("sentence").asText()).startsWith("No difference is shown");
    }
  }

  @Test
  void scenario_3_an_industrys_own_concern_is_told_with_what_eases_it() {
    var answer = planted.get("market-trends/advice?industry=healthcare");
    assertThat(answer.path("differenceShown").asBoolean()).as(answer.toString()).isTrue();
    assertThat(answer.path("insights").path(0).path("objection").asText()).isEqualTo("compliance");
    assertThat(answer.path("insights").path(0).path("answer").path("approach").asText())
        .as(answer.toString())
        .isEqualTo("certification");
    var retail = planted.get("market-trends/advice?industry=retail");
    assertThat(
            List.of(
                retail.path("insights").path(0).path("objection").asText(),
                retail.path("insights").path(1).path("objection").asText()))
        .contains("speed");
    var nothing = plain.get("market-trends/advice");
    assertThat(nothing.path("differenceShown").asBoolean()).as(nothing.toString()).isFalse();
    assertThat(nothing.path("sentence").asText()).startsWith("No difference is shown");
  }

  @Test
  void a_prediction_is_made_only_where_there_is_something_to_learn() {
    var question =
        Map.of(
            "objection", "budget",
            "approach", "roi-calculator",
            "industry", "manufacturing",
            "businessSize", "medium");
    var answer = planted.post("predictions", question);
    assertThat(answer.path("notEnoughEvidence").asBoolean()).as(answer.toString()).isFalse();
    assertThat(answer.path("probability").asInt()).isBetween(65, 95);
    assertThat(answer.path("interval").path("low").asInt())
        .isGreaterThan(answer.path("plain").path("interval").path("high").asInt());
    assertThat(answer.path("skill").path("logLoss").asInt()).isPositive();
    var nothing = plain.post("predictions", question);
    assertThat(nothing.path("notEnoughEvidence").asBoolean()).as(nothing.toString()).isTrue();
    assertThat(nothing.has("probability")).isFalse();
    assertThat(nothing.path("sentence").asText()).startsWith("Not enough evidence");
  }

  @Test
  void nothing_changed_over_time_and_no_change_is_shown() {
    for (var world : List.of(planted, plain)) {
      var changes = world.get("market-trends/changes");
      assertThat(changes.path("notEnoughEvidence").asBoolean()).isFalse();
      assertThat(changes.path("changeShown").asBoolean()).as(changes.toString()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "objection-patterns?objection=budget",
        "success-strategies?limit=3",
        "market-trends?by=month-deals",
        "market-trends/changes",
        "market-trends/advice",
        "timing-patterns?weekday=tue",
        "timing-patterns/advice",
        "conversion-analytics"
      })
  void who_has_the_answer_already_is_told_so_over_http(String path) throws Exception {
    var first = send(path, Map.of());
    var tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.statusCode()).isEqualTo(200);
    var again = send(path, Map.of("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(send(path, Map.of("If-None-Match", "\"else\"")).statusCode()).isEqualTo(200);
  }

  @Test
  void a_live_view_resumes_behind_the_last_event_over_http() throws Exception {
    for (var view : VIEWS) {
      var all = planted.all(view + (view.equals("success-strategies") ? "?by=approach" : ""));
      var path = view + (view.equals("success-strategies") ? "?by=approach" : "");
      var events = events(path, null, all.size());
      assertThat(events).as(view).hasSize(all.size());
      var middle = events.get(events.size() / 2);
      long behind = events.stream().filter(each -> release(each) > release(middle)).count();
      var resumed = events(path, middle, (int) behind);
      assertThat(resumed).as(view).hasSize((int) behind);
      assertThat(resumed.stream().allMatch(each -> release(each) > release(middle))).isTrue();
    }
  }

  private static long release(String id) {
    return Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
  }

  /** The ids of so many events. */
  private static List<String> events(String path, @Nullable String last, int number)
      throws Exception {
    var headers = new HashMap<>(Map.of("Accept", "text/event-stream"));
    if (last != null) {
      headers.put("Last-Event-ID", last);
    }
    var ids = new ArrayList<String>();
    try (var http = HttpClient.newHttpClient();
        var body = http.send(request(path, headers), BodyHandlers.ofInputStream()).body();
        var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      while (ids.size() < number) {
        var line = lines.readLine();
        if (line.startsWith("id:")) {
          ids.add(line.substring(3).strip());
        }
      }
      body.close();
      http.shutdownNow();
    }
    return ids;
  }

  private static HttpResponse<String> send(String path, Map<String, String> headers)
      throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request(path, headers), BodyHandlers.ofString());
    }
  }

  private static HttpRequest request(String path, Map<String, String> headers) {
    var uri = URI.create(planted.platform().uri() + "/api/v1/" + path);
    var request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + planted.bob());
    headers.forEach(request::header);
    return request.build();
  }

  /** A share that a view shows. */
  private enum Tried {
    EASED(Count.TRIED, Count.EASED),
    WON(Count.DECIDED, Count.WON),
    REPLIED(Count.SENT, Count.REPLIED),
    USED_EASED(Count.USED, Count.EASED),
    USED_REPLIED(Count.USED, Count.REPLIED);

    private final Count cases;
    private final Count successes;

    Tried(Count cases, Count successes) {
      this.cases = cases;
      this.successes = successes;
    }
  }

  /** Every cell is shown, none else is, and each with the rates and the band of its sums. */
  private static void assertView(
      World world,
      Map<String, Map<Count, Integer>> sums,
      List<JsonNode> items,
      Function<JsonNode, String> cell,
      Map<String, Tried> rates,
      @Nullable Count cases) {
    var shown =
        items.stream()
            .collect(Collectors.toMap(cell, Function.identity(), (a, _) -> a, TreeMap::new));
    assertThat(shown.keySet()).isEqualTo(sums.keySet()).hasSizeGreaterThanOrEqualTo(world.fewest());
    sums.forEach(
        (name, counts) -> {
          var item = shown.getOrDefault(name, MissingNode.getInstance());
          rates.forEach((field, tried) -> assertRate(name, item.path(field), counts, tried));
          if (cases != null) {
            assertThat(item.path("evidence").path("cases").asText())
                .as(name)
                .isEqualTo(band(counts.getOrDefault(cases, 0)));
          }
        });
  }

  private static void assertRate(
      String name, JsonNode rate, Map<Count, Integer> counts, Tried tried) {
    int cases = counts.getOrDefault(tried.cases, 0);
    int good = counts.getOrDefault(tried.successes, 0);
    if (cases < 10) {
      assertThat(rate.isMissingNode()).as(name).isTrue();
      return;
    }
    var belief = BetaDistribution.of(1 + good, 1 + cases - good);
    assertThat(rate.path("rate").asLong()).as(name).isEqualTo(Math.round(100.0 * good / cases));
    assertThat(rate.path("interval").path("low").asLong())
        .as(name)
        .isEqualTo(Math.round(100 * belief.inverseCumulativeProbability(0.025)));
    assertThat(rate.path("interval").path("high").asLong())
        .as(name)
        .isEqualTo(Math.round(100 * belief.inverseCumulativeProbability(0.975)));
  }

  private static String band(int cases) {
    var bands = new TreeMap<Integer, String>();
    bands.put(0, "under-10");
    bands.put(10, "10-19");
    bands.put(20, "20-49");
    bands.put(50, "50-99");
    bands.put(100, "100-199");
    bands.put(200, "200-499");
    bands.put(500, "500-plus");
    return bands.floorEntry(cases).getValue();
  }

  private static List<String> codes(JsonNode item, String... fields) {
    var codes = new ArrayList<String>();
    for (var field : fields) {
      if (item.has(field)) {
        codes.add(item.path(field).asText());
      }
    }
    return codes;
  }
}
