package io.saleslore.app.session;

import static io.saleslore.kernel.http.Rejection.InvalidField.required;

import io.saleslore.app.session.Session.SignInWays;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.jwt.Jwt;
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

@RestController
@Audience(anyone = true)
@RequestMapping(SessionEndpoint.PATH)
record SessionEndpoint(
    DemoPeople demo, ReactiveJwtDecoder tokens, EndedSessions ended, InstantSource clock) {
  static final String PATH = "/api/v1/session";

  static final class NobodyToGoInAs extends Rejection.NotAllowed {
    NobodyToGoInAs() {
      super("there is no such person to go in as from here");
    }
  }

  record SignIn(@Nullable String as) {}

  @GetMapping
  Session session(ServerHttpRequest request) {
    var ways = new SignInWays(demo.openTo(request), null);
    return SessionCookie.token(request)
        .filter(token -> !ended.contains(token))
        .map(this::verified)
        .map(token -> Session.of(token, ways))
        .orElseGet(() -> Session.none(ways));
  }

  @PostMapping
  Session goIn(@RequestBody SignIn body, ServerWebExchange exchange) {
    var request = exchange.getRequest();
    var token =
        demo.tokenOf(required("as", body.as()), request)
            .map(this::verified)
            .orElseThrow(NobodyToGoInAs::new);
    Instant until = token.getExpiresAt();
    var valid = until == null ? Duration.ofDays(1) : Duration.between(clock.instant(), until);
    exchange.getResponse().addCookie(SessionCookie.of(request, token.getTokenValue(), valid));
    return Session.of(token, new SignInWays(demo.openTo(request), null));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(ServerWebExchange exchange) {
    SessionCookie.token(exchange.getRequest()).ifPresent(ended::end);
    exchange.getResponse().addCookie(SessionCookie.none(exchange.getRequest()));
  }

  private @Nullable Jwt verified(String token) {
    try {
      return tokens.decode(token).block();
    } catch (JwtException _) {
      return null;
    }
  }
}
