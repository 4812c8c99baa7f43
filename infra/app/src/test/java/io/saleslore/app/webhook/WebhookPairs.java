package io.saleslore.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.security.TokenIssuer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two platforms on one database, each given one of every pair of deliveries at the same moment. */
final class WebhookPairs {
  private static final int PAIRS = Integer.getInteger("saleslore.webhook.pairs", 50);
  private static final int CUSTOMERS = 25;
  private static final int AT_ONCE = 8;
  private static final String NUMBER = "106540352242922";

  private WebhookPairs() {}

  static void exactlyOneEach(Path data, TokenIssuer tokens, JdbcClient database, String... settings)
      throws Exception {
    try (var one = RunningPlatform.start(data, 0, Hooks.settings(settings))) {
      var api = new Api(one.uri(), tokens);
      api.onboard("alice-123", "Alice");
      assertThat(new Hooks(one.uri()).assign("alice-123", NUMBER, api.role("ADMIN")))
          .isEqualTo(204);
      try (var two = RunningPlatform.start(data, 0, Hooks.settings(settings))) {
        deliver(new Hooks(one.uri()), new Hooks(two.uri()));
        assertExactlyOneEach(api, database);
      }
    }
  }

  private static void deliver(Hooks one, Hooks two) throws Exception {
    var lanes = new ArrayList<Future<?>>();
    try (var threads = Executors.newFixedThreadPool(2 * AT_ONCE)) {
      for (int lane = 0; lane < AT_ONCE; lane++) {
        int first = lane;
        var together = new CyclicBarrier(2);
        for (var hooks : List.of(one, two)) {
          lanes.add(threads.submit(lane(hooks, first, together)));
        }
      }
      for (var each : lanes) {
        get(each);
      }
    }
  }

  private static void get(Future<?> lane) throws InterruptedException {
    try {
      lane.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  private static Callable<Void> lane(Hooks hooks, int first, CyclicBarrier together) {
    return () -> {
      for (int pair = first; pair < PAIRS; pair += AT_ONCE) {
        together.await();
        assertThat(hooks.deliver(body(pair))).isEqualTo(200);
      }
      return null;
    };
  }

  private static String body(int pair) {
    var from = Long.toString(16_505_550_000L + pair % CUSTOMERS);
    long at = 1_772_442_000L + new Random(pair).nextInt(86_400);
    return Hooks.text(NUMBER, from, "wamid.P" + pair, at, "message " + pair);
  }

  private static void assertExactlyOneEach(Api api, JdbcClient database) {
    var alice = api.marketer("alice-123");
    var zone = "/api/v1/staff/alice-123/";
    assertThat(Api.expect(200, api.get(zone + "customers?limit=500", alice)).body().path("items"))
        .hasSize(CUSTOMERS);
    var texts = new ArrayList<String>();
    var threads = Api.expect(200, api.get(zone + "conversations?limit=500", alice)).body();
    for (var thread : threads.path("items")) {
      var id = thread.path("conversationId").asText();
      var messages = api.get(zone + "conversations/" + id + "/messages?limit=500", alice).body();
      var times = messages.findValuesAsText("sentAt");
      assertThat(times).isSorted();
      assertThat(thread.path("messages").asInt()).isEqualTo(times.size());
      texts.addAll(messages.findValuesAsText("text"));
    }
    assertThat(texts).hasSize(PAIRS);
    assertThat(new HashSet<>(texts)).hasSize(PAIRS);
    assertThat(rows(database, "private_zone.whatsapp_message")).isEqualTo(PAIRS);
    assertThat(rows(database, "private_zone.event where payloadType like '%MessageRecorded'"))
        .isEqualTo(PAIRS);
  }

  private static long rows(JdbcClient database, String table) {
    return database.sql("select count(*) from " + table).query(Long.class).single();
  }
}
