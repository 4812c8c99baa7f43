package io.saleslore.app.idempotency;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.app.problem.Problems;
import io.saleslore.command.VirtualThreads;
import io.saleslore.command.WriteAttempt;
import io.saleslore.kernel.seal.Vault;
import java.security.Principal;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Carries out a write with an {@code Idempotency-Key} once. The same caller with the same key and
 * request gets the same answer; while it is being carried out 409 with {@code Retry-After}; with
 * another request 422. Refusals are not kept, since they wrote nothing.
 */
@OnRole(Role.COMMAND)
@Component
public class Idempotency implements WebFilter {
  /** Where a caller puts the key. */
  public static final String HEADER = "Idempotency-Key";

  private static final String REPLAYED = "Idempotency-Replayed";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");
  private static final Set<HttpMethod> WRITES =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
  private static final List<String> QUESTIONS =
      List.of("/api/v1/situations/", "/api/v1/strategies/", "/api/v1/predictions", "/webhooks/");

  private final Keys keys;
  private final Vault vault;

  Idempotency(Keys keys, Vault vault) {
    this.keys = keys;
    this.vault = vault;
  }

  /** Whether a key counts there. */
  public static boolean isForWrite(HttpMethod method, String path) {
    return WRITES.contains(method) && QUESTIONS.stream().noneMatch(path::startsWith);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    var given = request.getHeaders().getOrEmpty(HEADER);
    if (given.isEmpty() || !isForWrite(request.getMethod(), request.getPath().value())) {
      return chain.filter(exchange);
    }
    if (given.size() > 1 || !KEY.matcher(given.getFirst()).matches()) {
      return Problems.write(
          exchange,
          HttpStatus.BAD_REQUEST,
          HEADER + " is one value of 1 to 255 visible characters");
    }
    return exchange
        .getPrincipal()
        .map(Idempotency::caller)
        .defaultIfEmpty("")
        .flatMap(caller -> under(caller + "\0" + given.getFirst(), exchange, chain));
  }

  private Mono<Void> under(String callersKey, ServerWebExchange exchange, WebFilterChain chain) {
    var name = vault.pepper("idempotency-key", callersKey);
    var request = new HashedRequest(exchange.getRequest(), secret("request", callersKey));
    var answers = new SealedAnswer(vault, callersKey, name);
    return blocking(() -> keys.claim(name))
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Mine mine -> carryOut(mine, name, request, answers, exchange, chain);
                  case Claim.Busy busy -> busy(exchange, busy.seconds());
                  case Claim.Answered answered -> replay(answered, request, answers, exchange);
                });
  }

  private Mono<Void> carryOut(
      Claim.Mine mine,
      String name,
      HashedRequest request,
      SealedAnswer answers,
      ServerWebExchange exchange,
      WebFilterChain chain) {
    var response =
        new KeptResponse(
            exchange.getResponse(), answer -> keep(name, request, answers.seal(answer), answer));
    exchange
        .getAttributes()
        .put(
            WriteAttempt.ATTRIBUTE, new WriteAttempt(mine.attempt(), mine.again(), request::soFar));
    return chain
        .filter(exchange.mutate().request(request).response(response).build())
        .then(Mono.defer(() -> response.keep(new byte[0])))
        .onErrorResume(failure -> blocking(() -> refused(name)).then(Mono.error(failure)))
        .doFinally(_ -> keys.abandoned(name));
  }

  private Mono<Void> keep(
      String name, HashedRequest request, byte[] sealed, SealedAnswer.Answer answer) {
    return HttpStatusCode.valueOf(answer.status()).is2xxSuccessful()
        ? request
            .whole()
            .flatMap(
                hash ->
                    blocking(
                        () -> {
                          keys.answered(name, hash, sealed);
                          return true;
                        }))
            .then()
        : blocking(() -> refused(name)).then();
  }

  private boolean refused(String name) {
    keys.refused(name);
    return true;
  }

  private static Mono<Void> replay(
      Claim.Answered answered,
      HashedRequest request,
      SealedAnswer answers,
      ServerWebExchange exchange) {
    return request
        .whole()
        .flatMap(
            hash -> {
              if (!hash.equals(answered.request())) {
                return Problems.write(
                    exchange, HttpStatus.UNPROCESSABLE_CONTENT, KeyOfAnotherRequest.SENTENCE);
              }
              var answer = answers.open(answered.answer());
              var response = exchange.getResponse();
              response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
              response.getHeaders().set(REPLAYED, "true");
              if (answer.body().length == 0) {
                return response.setComplete();
              }
              response.getHeaders().setContentType(MediaType.parseMediaType(answer.contentType()));
              return response.writeWith(Mono.just(response.bufferFactory().wrap(answer.body())));
            });
  }

  private static Mono<Void> busy(ServerWebExchange exchange, long seconds) {
    exchange.getResponse().getHeaders().set("Retry-After", Long.toString(seconds));
    return Problems.write(
        exchange, HttpStatus.CONFLICT, "a request with this Idempotency-Key is under way");
  }

  private byte[] secret(String purpose, String callersKey) {
    return HexFormat.of().parseHex(vault.pepper("idempotency-" + purpose, callersKey));
  }

  private static String caller(Principal who) {
    return who instanceof JwtAuthenticationToken token
        ? token.getToken().getClaimAsString("iss") + "\0" + who.getName()
        : who.getName();
  }

  private static <T> Mono<T> blocking(Supplier<T> work) {
    return Mono.fromSupplier(work).subscribeOn(VirtualThreads.SCHEDULER);
  }
}
