package io.saleslore.tools.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.PlatformHost;
import io.saleslore.app.security.DemoTokens;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.tools.client.GateClient;
import io.saleslore.tools.client.PlatformClient;
import io.saleslore.tools.play.WorldPlayer;
import io.saleslore.tools.simulate.Proposed;
import io.saleslore.tools.simulate.Released;
import io.saleslore.tools.simulate.Simulation;
import io.saleslore.tools.simulate.SimulationRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People's journeys through the console in a real browser: what the page reports as an error and
 * what a screen reader could not follow fails; every page is pictured wide in light colours and
 * narrow in dark ones.
 */
class ConsoleIT {
  private static final String[] SETTINGS = {
    "saleslore.watch.every=500ms", "saleslore.audit.every=1s"
  };

  @TempDir static Path folder;
  private static RunningPlatform platform;
  private static List<String> wrong = List.of();

  @BeforeAll
  static void start() throws Exception {
    Browser.missing()
        .ifPresent(
            what -> {
              System.out.println("[console] not walked through: " + what + " is missing");
              abort(what + " is missing");
            });
    try (var beside = Executors.newSingleThreadExecutor()) {
      var learned = beside.submit(ConsoleIT::learnedFromMany);
      step("start", () -> platform = PlatformHost.quiet(data(), SETTINGS));
      step("filling two zones", () -> fillZonesOfTwo(learned));
    }
    step("spoiling a view", ConsoleIT::spoil);
    step(
        "walking",
        () ->
            wrong =
                Browser.play(
                    platform.uri(),
                    "morning,inquiry",
                    "playbook,rebuild",
                    "approval,staff,ending,keeping"));
  }

  private interface Step {
    void take() throws Exception;
  }

  /** Prints how long it takes, beside what the browser measures. */
  private static void step(String name, Step step) throws Exception {
    long began = System.nanoTime();
    step.take();
    System.out.printf(
        "[console] measured: %s took %.1f s%n", name, (System.nanoTime() - began) / 1e9);
  }

  private static void spoil() {
    new WrongFold(platform.part(MongoDatabase.class)).of("success-strategies");
    Proposed.add(platform, "We come to your shop within a day and show your team how it works.");
    Proposed.add(platform, "Nobody has to learn anything new for that and {detail} stays.");
  }

  @AfterAll
  static void stop() {
    if (platform != null) {
      platform.close();
    }
  }

  /** What the gate lets out of 200 marketers' stories. */
  private static List<PatternReleased> learnedFromMany() throws IOException {
    var world = folder.resolve("world");
    Simulation.run(new SimulationRequest(200, 1_500, 3, true)).write(world);
    return Released.of(world).releases();
  }

  private static void fillZonesOfTwo(Future<List<PatternReleased>> learned) throws Exception {
    var world = folder.resolve("two");
    Simulation.run(new SimulationRequest(2, 30, 5, true)).write(world);
    try (var client = new PlatformClient(platform.uri(), new DemoTokens(data()))) {
      new WorldPlayer(client, world).play(new PrintWriter(Writer.nullWriter()));
      step("learning", () -> platform.part(Releases.class).publish(learned.get()));
      new GateClient(client, Duration.ofMinutes(5)).whenAllIsLearned();
    }
  }

  private static Path data() {
    return folder.resolve("data");
  }

  @Test
  void a_marketer_imports_a_chat_is_advised_and_wins_the_deal() {
    wentWell("morning");
  }

  @Test
  void a_marketer_sees_what_works_for_colleagues() {
    wentWell("playbook");
  }

  @Test
  void an_officer_finds_a_person_replays_what_happened_and_two_erase_them() {
    wentWell("inquiry");
  }

  @Test
  void an_officer_places_a_hold_and_two_set_how_long_a_zone_keeps_customers() {
    wentWell("keeping");
  }

  @Test
  void a_data_engineer_builds_a_view_again_compares_switches_and_goes_back() {
    wentWell("rebuild");
  }

  @Test
  void one_reviewer_writes_a_template_and_another_approves_it() {
    wentWell("approval");
  }

  @Test
  void an_administrator_takes_a_marketer_on() {
    wentWell("staff");
  }

  @Test
  void a_session_that_ends_while_a_page_listens_is_said_on_the_page() {
    wentWell("ending");
  }

  @Test
  void a_browser_keeps_the_files_and_asks_for_the_page_each_time() throws Exception {
    var page = get("/");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-cache");
    var script = page.body().replaceAll("(?s).*src=\"\\.(/assets/[^\"]+\\.js)\".*", "$1");
    assertThat(get(script).headers().firstValue("Cache-Control").orElse(""))
        .contains("immutable", "public");
  }

  private static HttpResponse<String> get(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var asked = HttpRequest.newBuilder(URI.create(platform.uri() + path)).build();
      return client.send(asked, BodyHandlers.ofString());
    }
  }

  @Test
  void a_store_that_was_changed_behind_what_was_signed_is_red() throws Exception {
    var message = "(select min(globalIndex) from private_zone.event where type = 'Conversation')";
    int changed =
        platform
            .part(JdbcClient.class)
            .sql("update private_zone.event set payload = ? where globalIndex = " + message)
            .param("{}".getBytes(StandardCharsets.UTF_8))
            .update();
    assertThat(changed).isOne();
    step("stop", platform::close);
    step("start again", () -> platform = PlatformHost.quiet(data(), SETTINGS));
    step("tampered", () -> assertThat(Browser.play(platform.uri(), "tampered")).isEmpty());
  }

  private static void wentWell(String journey) {
    assertThat(wrong).noneMatch(each -> each.startsWith(journey + ":"));
  }
}
