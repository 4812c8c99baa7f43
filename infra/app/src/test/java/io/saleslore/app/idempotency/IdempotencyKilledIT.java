package io.saleslore.app.idempotency;

import static io.saleslore.app.fixture.Caller.body;
import static io.saleslore.app.fixture.Caller.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.Caller;
import io.saleslore.app.fixture.OwnProcess;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed in the middle of writes: whoever asks again gets each done exactly once. */
class IdempotencyKilledIT {
  private static final int HANDS = 4;

  @TempDir Path data;

  @Test
  void what_was_asked_for_before_and_after_a_death_happened_once() throws Exception {
    Queue<String> asked = new ConcurrentLinkedQueue<>();
    Queue<String> answered = new ConcurrentLinkedQueue<>();
    List<String> deals;
    var first = OwnProcess.start(data);
    first.api(data).onboard("alice-123", "Alice");
    var alice = new Caller(first.uri(), first.api(data).marketer("alice-123"));
    deals = List.of(Deals.open(alice), Deals.open(alice), Deals.open(alice), Deals.open(alice));
    try (var hands = Executors.newFixedThreadPool(HANDS)) {
      for (var deal : deals) {
        hands.execute(() -> quoteUntilKilled(alice, deal, asked, answered));
      }
      Api.await(() -> answered.size() >= 60);
      first.kill();
    }
    assertThat(asked.size()).isGreaterThan(answered.size());

    try (var second = RunningPlatform.start(data, 0, "saleslore.gate.schedule=-")) {
      var again = new Caller(second.uri(), new Api(second.uri(), data).marketer("alice-123"));
      for (var each : asked) {
        expect(204, untilAnswered(again, each));
      }
      int quotes = 0;
      for (var deal : deals) {
        quotes +=
            body(again.get(deal + "/progress")).findValuesAsText("quote").stream()
                .filter(quote -> !quote.equals("null"))
                .toList()
                .size();
      }
      assertThat(quotes).isEqualTo(asked.size());
    }
  }

  private static void quoteUntilKilled(
      Caller alice, String deal, Queue<String> asked, Queue<String> answered) {
    try {
      while (true) {
        var each = UUID.randomUUID() + " " + deal;
        asked.add(each);
        expect(204, quote(alice, each));
        answered.add(each);
      }
    } catch (UncheckedIOException e) {
      // The process was killed before it answered.
    }
  }

  private static HttpResponse<String> untilAnswered(Caller alice, String each)
      throws InterruptedException {
    var answer = quote(alice, each);
    while (answer.statusCode() == 409) {
      Thread.sleep(1000 * Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()));
      answer = quote(alice, each);
    }
    return answer;
  }

  private static HttpResponse<String> quote(Caller alice, String each) {
    var keyAndDeal = each.split(" ", 2);
    return alice.post(
        keyAndDeal[1] + "/quote", Map.of("amount", "5000.00", "currency", "USD"), keyAndDeal[0]);
  }
}
