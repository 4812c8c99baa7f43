package io.saleslore.app.security;

import static java.util.concurrent.CompletableFuture.runAsync;

import io.micrometer.core.instrument.MeterRegistry;
import io.saleslore.app.problem.Problems;
import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import java.security.Principal;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Answers a denied try, counts it and puts it on record: who, in which role, and at what, but no
 * word of the address that is not the platform's own.
 */
@Component
class DeniedTries implements ServerAccessDeniedHandler {
  private static final Logger LOG = LoggerFactory.getLogger(DeniedTries.class);
  private static final String OTHER = "other";
  private static final String NOBODY = "none";
  private static final Set<String> ROLES =
      Set.of("MARKETER", "COMPLIANCE", "DATA_TEAM", "TEMPLATE_REVIEWER", "ADMIN");
  private static final Set<String> WORDS =
      Set.copyOf(
          Arrays.asList(
              """
              staff customers conversations import messages conclude suggestions deals quote win
              lose personal-notes erasure-request erasure-requests erasures confirm refuse export
              held-about-me handover close business-numbers audit events state advice checkpoints
              proofs leaves exports reveal approve holds release retention due runs gate ticks
              read-models rebuilds rollback
              editions template-reviews templates situations analysis strategies predictions
              objection-patterns success-strategies market-trends response-templates timing-patterns
              conversion-analytics actuator metrics\
              """
                  .split("\\s+")));

  private final MeterRegistry meters;
  private final Operations operations;
  private final ObjectProvider<Zones> zones;
  private final InstantSource clock;

  /**
   * Never interrupted: who gives up while it is written would close the embedded database's file.
   */
  private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

  DeniedTries(
      MeterRegistry meters,
      Operations operations,
      ObjectProvider<Zones> zones,
      InstantSource clock) {
    this.meters = meters;
    this.operations = operations;
    this.zones = zones;
    this.clock = clock;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
    var status = isForeignZone(exchange) ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN;
    return exchange
        .getPrincipal()
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(who -> refused(who, exchange, status))
        .then(Mono.defer(() -> answer(exchange)));
  }

  /** Counts it and puts it on record. */
  Mono<Void> refused(Optional<Principal> who, ServerWebExchange exchange, HttpStatusCode answered) {
    return Mono.fromFuture(() -> runAsync(() -> count(who, exchange, answered.value()), writers))
        .onErrorResume(
            failure -> {
              LOG.error("a denied try is not on record: {}", failure.getClass().getName());
              return Mono.empty();
            });
  }

  /** Only counts it: without a valid token nobody is known who could be on record. */
  void ofNobody(ServerWebExchange exchange) {
    meters
        .counter("saleslore.denied", "role", NOBODY, "area", area(segments(exchange)))
        .increment();
  }

  private static Mono<Void> answer(ServerWebExchange exchange) {
    return isForeignZone(exchange)
        ? Problems.write(exchange, HttpStatus.NOT_FOUND, "there is no such zone")
        : Problems.write(exchange, HttpStatus.FORBIDDEN, "the token's role may not do this");
  }

  private static boolean isForeignZone(ServerWebExchange exchange) {
    return exchange.getAttribute(ZoneOwners.NOT_THE_OWNER) != null;
  }

  private static List<String> segments(ServerWebExchange exchange) {
    return Arrays.asList(exchange.getRequest().getPath().value().split("/"));
  }

  private static String area(List<String> path) {
    return path.stream().filter(WORDS::contains).findFirst().orElse(OTHER);
  }

  private void count(Optional<Principal> who, ServerWebExchange exchange, int answered) {
    var path = segments(exchange);
    var role = role(who);
    meters.counter("saleslore.denied", "role", role, "area", area(path)).increment();
    var what = new TreeMap<String, String>();
    what.put("method", exchange.getRequest().getMethod().name());
    what.put("path", known(path));
    what.put("answered", Integer.toString(answered));
    operations.record(
        new Operation(
            clock.instant(),
            who.map(Principal::getName).orElse("unknown"),
            role,
            "denied",
            what,
            null));
  }

  private static String role(Optional<Principal> who) {
    return who.filter(JwtAuthenticationToken.class::isInstance)
        .map(JwtAuthenticationToken.class::cast)
        .flatMap(
            token ->
                token.getAuthorities().stream()
                    .map(each -> String.valueOf(each.getAuthority()).replace("ROLE_", ""))
                    .filter(ROLES::contains)
                    .sorted()
                    .findFirst())
        .orElse(OTHER);
  }

  /** Our own words, identities, and zones that exist; everything else is a star. */
  private String known(List<String> path) {
    var known = new StringBuilder();
    for (int i = 0; i < path.size(); i++) {
      var segment = path.get(i);
      if (!segment.isEmpty()) {
        boolean isZone = i > 0 && path.get(i - 1).equals("staff");
        known.append('/').append(isShown(segment, isZone) ? segment : "*");
      }
    }
    return known.toString();
  }

  private boolean isShown(String segment, boolean isZone) {
    return isZone
        ? exists(segment)
        : WORDS.contains(segment)
            || segment.equals("api")
            || segment.equals("v1")
            || isIdentity(segment);
  }

  private boolean exists(String staff) {
    var known = zones.getIfAvailable();
    try {
      return known != null && known.ownerOf(new StaffId(staff).zone()).isPresent();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isIdentity(String segment) {
    try {
      return UUID.fromString(segment).toString().equals(segment);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
