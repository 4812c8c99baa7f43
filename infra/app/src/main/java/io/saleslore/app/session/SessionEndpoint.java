package io.saleslore.app.session;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.app.session.Session.SignInWays;
import io.saleslore.command.VirtualThreads;
import io.saleslore.kernel.http.Audience;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@Audience(anyone = true)
@RequestMapping(SessionEndpoint.PATH)
record SessionEndpoint(
    DemoPeople demo,
    ConsoleClientRegistration client,
    ReactiveJwtDecoder tokens,
    EndedSessions ended,
    InstantSource clock) {
  static final String PATH = "/api/v1/session";

  @GetMapping
  Mono<Session> session(ServerHttpRequest request) {
    return ways(request)
        .flatMap(
            ways ->
                Mono.justOrEmpty(SessionCookie.token(request))
                    .filter(token -> !ended.contains(token))
                    .flatMap(tokens::decode)
                    .map(token -> Session.of(token, ways))
                    .onErrorComplete(JwtException.class)
                    .defaultIfEmpty(Session.none(ways)));
  }

  @PostMapping
  Mono<Session> goIn(@RequestBody SignIn body, ServerWebExchange exchange) {
    var person = required("as", body.as());
    var request = exchange.getRequest();
    return Mono.fromCallable(() -> demo.tokenOf(person, request).orElseThrow(NobodyToGoInAs::new))
        .subscribeOn(VirtualThreads.SCHEDULER)
        .flatMap(tokens::decode)
        .doOnNext(
            token ->
                exchange.getResponse().addCookie(SessionCookie.of(request, token, clock.instant())))
        .flatMap(token -> ways(request).map(ways -> Session.of(token, ways)));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(ServerWebExchange exchange) {
    SessionCookie.token(exchange.getRequest()).ifPresent(ended::end);
    exchange.getResponse().addCookie(SessionCookie.none(exchange.getRequest()));
  }

  private Mono<SignInWays> ways(ServerHttpRequest request) {
    return Mono.fromCallable(
            () -> new SignInWays(demo.openTo(request), client.signInAt().orElse(null)))
        .subscribeOn(VirtualThreads.SCHEDULER);
  }
}
