package io.saleslore.app.security;

import static java.util.concurrent.CompletableFuture.runAsync;

import io.micrometer.core.instrument.MeterRegistry;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import java.security.Principal;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Counts denied tries and puts them on record: who, in which role, and which operation, but no word
 * that the caller typed. What is repeated within a minute is on record once more, with its number.
 */
@Component
class DeniedTries implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DeniedTries.class);
  private static final String OTHER = "other";
  private static final String NOBODY = "none";
  private static final Set<String> ROLES =
      Arrays.stream(CallerRole.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  private final MeterRegistry meters;
  private final Operations operations;
  private final TriedOperation tried;
  private final InstantSource clock;
  private final RepeatedTries repeated = new RepeatedTries();
  private @Nullable ScheduledExecutorService flushing;

  /**
   * Never interrupted: who gives up while it is written would close the embedded database's file.
   */
  private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

  DeniedTries(
      MeterRegistry meters, Operations operations, TriedOperation tried, InstantSource clock) {
    this.meters = meters;
    this.operations = operations;
    this.tried = tried;
    this.clock = clock;
  }

  /** Counts it and puts it on record. */
  Mono<Void> record(Optional<Principal> who, ServerWebExchange exchange, HttpStatusCode answered) {
    return Mono.fromFuture(() -> runAsync(() -> write(who, exchange, answered.value()), writers))
        .onErrorResume(
            failure -> {
              LOG.error("a denied try is not on record: {}", failure.getClass().getName());
              return Mono.empty();
            });
  }

  /** Only counts it: without a valid token nobody is known who could be on record. */
  void countAnonymous(ServerWebExchange exchange) {
    count(NOBODY, exchange.getRequest());
  }

  private void write(Optional<Principal> who, ServerWebExchange exchange, int answered) {
    var request = exchange.getRequest();
    var role = role(who);
    count(role, request);
    flush(repeated.over(clock.instant()));
    var name = who.map(Principal::getName).orElse("unknown");
    var method = request.getMethod().name();
    var one = new RepeatedTries.Try(name, role, method, tried.route(request), answered);
    if (repeated.isFirst(one)) {
      put(one, Map.of("path", tried.path(request)));
    }
  }

  private void flush(Map<RepeatedTries.Try, Integer> over) {
    try {
      over.forEach(
          (each, times) ->
              put(each, Map.of("path", each.route(), "repeated", Integer.toString(times))));
    } catch (RuntimeException e) {
      LOG.error("repeated denied tries are not on record: {}", e.getClass().getName());
    }
  }

  private void put(RepeatedTries.Try each, Map<String, String> further) {
    var what = new TreeMap<>(further);
    what.put("method", each.method());
    what.put("answered", Integer.toString(each.answered()));
    operations.record(
        new Operation(clock.instant(), each.who(), each.role(), "denied", what, null));
  }

  @Override
  public synchronized void start() {
    var fresh =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("denied-tries").daemon().factory());
    fresh.scheduleWithFixedDelay(
        () -> flush(repeated.over(clock.instant())), 10, 10, TimeUnit.SECONDS);
    flushing = fresh;
  }

  @Override
  public synchronized void stop() {
    if (flushing != null) {
      flushing.close();
      flushing = null;
      flush(repeated.all());
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return flushing != null;
  }

  private void count(String role, ServerHttpRequest request) {
    meters.counter("saleslore.denied", "role", role, "area", tried.area(request)).increment();
  }

  private static String role(Optional<Principal> who) {
    return who
        .filter(JwtAuthenticationToken.class::isInstance)
        .map(JwtAuthenticationToken.class::cast)
        .stream()
        .flatMap(token -> token.getAuthorities().stream())
        .map(each -> String.valueOf(each.getAuthority()).replace("ROLE_", ""))
        .filter(ROLES::contains)
        .sorted()
        .findFirst()
        .orElse(OTHER);
  }
}
