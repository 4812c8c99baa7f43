package io.saleslore.app.idempotency;

import io.saleslore.app.problem.Problems;
import io.saleslore.command.VirtualThreads;
import io.saleslore.command.WriteAttempt;
import io.saleslore.kernel.seal.Vault;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * One request under a key: carried out, refused while another carries it out, or answered as
 * before.
 *
 * @param name the keyed hash of caller and key
 */
record KeyedWrite(
    IdempotencyKeys keys,
    String name,
    HashedRequest request,
    SealedAnswer answers,
    ServerWebExchange exchange) {
  private static final String REPLAYED = "Idempotency-Replayed";

  static KeyedWrite of(
      IdempotencyKeys keys, Vault vault, String callersKey, ServerWebExchange exchange) {
    var name = vault.pepper("idempotency-key", callersKey);
    var secret = HexFormat.of().parseHex(vault.pepper("idempotency-request", callersKey));
    return new KeyedWrite(
        keys,
        name,
        new HashedRequest(exchange.getRequest(), secret),
        new SealedAnswer(vault, callersKey, name),
        exchange);
  }

  Mono<Void> handle(WebFilterChain chain) {
    return blocking(() -> keys.claim(name))
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Mine mine -> carryOut(mine, chain);
                  case Claim.Busy busy -> refuse(busy);
                  case Claim.Answered answered -> replay(answered);
                });
  }

  private Mono<Void> carryOut(Claim.Mine mine, WebFilterChain chain) {
    var response = new ResponseCapture(exchange.getResponse(), this::keep);
    exchange
        .getAttributes()
        .put(
            WriteAttempt.ATTRIBUTE, new WriteAttempt(mine.attempt(), mine.again(), request::soFar));
    return chain
        .filter(exchange.mutate().request(request).response(response).build())
        .then(Mono.defer(() -> response.keep(new byte[0])))
        .onErrorResume(failure -> blocking(this::refused).then(Mono.error(failure)))
        .doFinally(_ -> keys.abandoned(name));
  }

  private Mono<Void> keep(KeptAnswer answer) {
    var sealed = answers.seal(answer);
    return HttpStatusCode.valueOf(answer.status()).is2xxSuccessful()
        ? request.whole().flatMap(hash -> blocking(() -> answered(hash, sealed))).then()
        : blocking(this::refused).then();
  }

  private boolean answered(String hash, byte[] sealed) {
    keys.answered(name, hash, sealed);
    return true;
  }

  private boolean refused() {
    keys.refused(name);
    return true;
  }

  private Mono<Void> refuse(Claim.Busy busy) {
    exchange.getResponse().getHeaders().set("Retry-After", Long.toString(busy.seconds()));
    return Problems.write(
        exchange, HttpStatus.CONFLICT, "a request with this Idempotency-Key is under way");
  }

  private Mono<Void> replay(Claim.Answered answered) {
    return request
        .whole()
        .flatMap(
            hash ->
                hash.equals(answered.request())
                    ? write(answers.open(answered.answer()), exchange.getResponse())
                    : Problems.write(
                        exchange, HttpStatus.UNPROCESSABLE_CONTENT, KeyOfAnotherRequest.SENTENCE));
  }

  private static Mono<Void> write(KeptAnswer answer, ServerHttpResponse response) {
    response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
    response.getHeaders().set(REPLAYED, "true");
    if (!answer.location().isEmpty()) {
      response.getHeaders().set(HttpHeaders.LOCATION, answer.location());
    }
    if (answer.body().length == 0) {
      return response.setComplete();
    }
    response.getHeaders().setContentType(MediaType.parseMediaType(answer.contentType()));
    return response.writeWith(Mono.just(response.bufferFactory().wrap(answer.body())));
  }

  private static <T> Mono<T> blocking(Supplier<T> work) {
    return Mono.fromSupplier(work).subscribeOn(VirtualThreads.SCHEDULER);
  }
}
