package io.saleslore.app.limit;

import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Limits what each signed-in caller asks, with however many tokens. */
@Component
@Order(CallerLimits.AFTER_SECURITY)
final class CallerLimits implements WebFilter {
  static final int AFTER_SECURITY = -50;

  private final RequestQuota requests;
  private final StreamsPerCaller streams;

  CallerLimits(
      @Value("${saleslore.limits.requests-per-second}") int requests,
      @Value("${saleslore.limits.streams-per-caller}") int streams) {
    this.requests = new RequestQuota("caller", requests, Duration.ofSeconds(1), System::nanoTime);
    this.streams = new StreamsPerCaller(streams);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return exchange
        .getPrincipal()
        .ofType(JwtAuthenticationToken.class)
        .map(each -> Optional.of(identity(each)))
        .defaultIfEmpty(Optional.empty())
        .flatMap(
            who -> who.isEmpty() ? chain.filter(exchange) : limited(who.get(), exchange, chain));
  }

  private Mono<Void> limited(String who, ServerWebExchange exchange, WebFilterChain chain) {
    if (requests.limits()) {
      var left = requests.take(who);
      RateLimitHeaders.set(exchange.getResponse().getHeaders(), requests, left);
      if (!left.isAllowed()) {
        var why = "too many requests of one caller: " + requests.words();
        return TooMany.answer(exchange, left.seconds(), why);
      }
    }
    return streams.filter(who, exchange, chain);
  }

  private static String identity(JwtAuthenticationToken who) {
    return who.getToken().getClaimAsString("iss") + "\0" + who.getName();
  }
}
