package io.saleslore.app.limit;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Limits how often an address is refused without a token, so that nobody guesses the webhook's
 * secret words. Who brings a token is not held up by a neighbour who guesses.
 */
@Component
@Order(RefusedAddresses.BEFORE_SECURITY)
final class RefusedAddresses implements WebFilter {
  static final int BEFORE_SECURITY = -102;
  private static final String WEBHOOKS = "/webhooks/";

  private final RequestQuota refusals;

  RefusedAddresses(@Value("${saleslore.limits.refused-per-minute}") int refusals) {
    this.refusals = new RequestQuota("refused", refusals, Duration.ofMinutes(1), System::nanoTime);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    if (!refusals.limits() || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
      return chain.filter(exchange);
    }
    var address = address(request);
    var left = refusals.look(address);
    if (!left.isAllowed() && request.getCookies().isEmpty()) {
      RateLimitHeaders.set(exchange.getResponse().getHeaders(), refusals, left);
      var why = "too many refused requests from this address: " + refusals.words();
      return TooMany.answer(exchange, left.seconds(), why);
    }
    exchange.getResponse().beforeCommit(() -> answered(exchange, address));
    return chain.filter(exchange);
  }

  private Mono<Void> answered(ServerWebExchange exchange, String address) {
    return Mono.fromRunnable(
        () -> {
          var status = exchange.getResponse().getStatusCode();
          if (isRefusal(status, exchange.getRequest())) {
            RateLimitHeaders.set(
                exchange.getResponse().getHeaders(), refusals, refusals.take(address));
          }
        });
  }

  private static boolean isRefusal(@Nullable HttpStatusCode status, ServerHttpRequest request) {
    return HttpStatus.UNAUTHORIZED.equals(status)
        || HttpStatus.FORBIDDEN.equals(status) && request.getPath().value().startsWith(WEBHOOKS);
  }

  private static String address(ServerHttpRequest request) {
    InetSocketAddress from = request.getRemoteAddress();
    return from == null || from.getAddress() == null
        ? "unknown"
        : from.getAddress().getHostAddress();
  }
}
