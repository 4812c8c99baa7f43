package io.saleslore.app.kill;

import io.saleslore.app.config.Role;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.Person;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * People who tell stories and ask for advice. Whoever meets a dead process asks another, with the
 * same idempotency key; every answer is counted by its status.
 */
final class Clients {
  private static final int HANDS = 4;
  private static final int MARKETERS = 20;
  private static final Instant AS_OF = Instant.parse("2026-12-31T00:00:00Z");

  private final Fleet fleet;
  private final int stories;
  private final Duration time;
  private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
  private final AtomicInteger told = new AtomicInteger();
  private final AtomicInteger reconnects = new AtomicInteger();
  private final AtomicLong longest = new AtomicLong();
  private final AtomicBoolean isOver = new AtomicBoolean();

  /** Tells so many stories, evenly over that time. */
  Clients(Fleet fleet, int stories, Duration time) {
    this.fleet = fleet;
    this.stories = stories;
    this.time = time;
  }

  /** Works until all stories are told; others ask and let the gate look meanwhile. */
  void work() {
    for (int i = 0; i < MARKETERS; i++) {
      var staff = "marketer-" + i;
      answer(Role.COMMAND, 201, api -> onboard(api, staff));
    }
    var begun = System.nanoTime();
    var next = new AtomicInteger();
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      var others = Executors.newVirtualThreadPerTaskExecutor();
      others.submit(() -> ask());
      others.submit(() -> tick());
      for (int i = 0; i < HANDS; i++) {
        hands.submit(() -> tellAll(begun, next));
      }
      hands.close();
      isOver.set(true);
      others.close();
    }
  }

  private void tellAll(long begun, AtomicInteger next) {
    try {
      for (int story = next.getAndIncrement(); story < stories; story = next.getAndIncrement()) {
        while (System.nanoTime() - begun < time.toNanos() / stories * story) {
          Fleet.pause();
        }
        tell(story);
        told.incrementAndGet();
      }
    } catch (RuntimeException | Error e) {
      count("failed " + e);
    }
  }

  private void tell(int story) {
    var staff = "marketer-" + story % MARKETERS;
    var zone = "/api/v1/staff/" + staff;
    var customer = created(zone + "/customers", Person.card(story), "customerId", staff);
    var chat = Stories.chat(story);
    var conversation =
        answer(Role.COMMAND, 200, api -> api.importChat(staff, customer, "Marketer", chat))
            .text("conversationId");
    var deal =
        created(
            zone + "/deals",
            Map.of(
                "customerId", customer,
                "conversationId", conversation,
                "openedAt", "2026-03-19T09:00:00Z"),
            "dealId",
            staff);
    var end = zone + "/deals/" + deal + (Stories.isWon(story) ? "/win" : "/lose");
    var key = UUID.randomUUID().toString();
    answer(
        Role.COMMAND,
        204,
        api -> api.postOnce(end, Map.of("at", "2026-03-25T09:00:00Z"), api.marketer(staff), key));
  }

  private String created(String path, Map<String, ?> body, String id, String staff) {
    var key = UUID.randomUUID().toString();
    return answer(Role.COMMAND, 201, api -> api.postOnce(path, body, api.marketer(staff), key))
        .text(id);
  }

  private static Api.Answer onboard(Api api, String staff) {
    return api.postOnce(
        "/api/v1/staff",
        Map.of("staffId", staff, "name", "Marketer", "timeZone", "Europe/Berlin"),
        api.role("ADMIN"),
        staff);
  }

  private void ask() {
    while (!isOver.get()) {
      answer(
          Role.QUERY,
          200,
          api ->
              api.post(
                  "/api/v1/strategies/suggestions",
                  Map.of("text", "That seems expensive for our budget"),
                  api.marketer("marketer-1")));
      Fleet.pause();
    }
  }

  private void tick() {
    while (!isOver.get()) {
      for (int i = 0; i < 20 && !isOver.get(); i++) {
        Fleet.pause();
      }
      once(
          Role.ANONYMIZER,
          api ->
              api.post(
                  "/api/v1/gate/ticks", Map.of("asOf", AS_OF.toString()), api.role("DATA_TEAM")));
    }
  }

  /** Asks until it is answered so; what is answered otherwise is counted and asked again. */
  private Api.Answer answer(Role role, int expected, Function<Api, Api.Answer> call) {
    var begun = System.nanoTime();
    var end = begun + Duration.ofMinutes(5).toNanos();
    while (System.nanoTime() < end) {
      var answer = once(role, call);
      if (answer != null && answer.status() == expected) {
        longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
        return answer;
      }
      Fleet.pause();
    }
    throw new AssertionError("not answered with " + expected + " within five minutes");
  }

  private Api.@Nullable Answer once(Role role, Function<Api, Api.Answer> call) {
    try {
      var answer = call.apply(fleet.any(role));
      count(role + " " + answer.status() + (answer.status() >= 400 ? " " + answer.body() : ""));
      return answer;
    } catch (UncheckedIOException e) {
      reconnects.incrementAndGet();
      return null;
    }
  }

  private void count(String what) {
    answers.computeIfAbsent(what, _ -> new AtomicInteger()).incrementAndGet();
  }

  int told() {
    return told.get();
  }

  int reconnects() {
    return reconnects.get();
  }

  /** The longest time from the first try of a call to its good answer. */
  Duration longest() {
    return Duration.ofNanos(longest.get());
  }

  /** Answers by role and status, and what the bad ones said. */
  Map<String, AtomicInteger> answers() {
    return new TreeMap<>(answers);
  }
}
