package io.saleslore.app.storage;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.app.idempotency.IdempotencyKey;
import io.saleslore.app.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses writes with 507 (RFC 4918) before the last space is gone; reads go on. */
@OnRole({Role.COMMAND, Role.ANONYMIZER})
@Order(Ordered.HIGHEST_PRECEDENCE)
@Component
record WritesNeedSpace(DataDisk disk) implements WebFilter {
  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return isWrite(exchange.getRequest()) && disk.isShort()
        ? Problems.write(
            exchange,
            HttpStatus.INSUFFICIENT_STORAGE,
            "the server's disk is nearly full, so nothing is written; reading goes on, and so does"
                + " writing once there is space")
        : chain.filter(exchange);
  }

  private static boolean isWrite(ServerHttpRequest request) {
    var path = request.getPath().value();
    return IdempotencyKey.isForWrite(request.getMethod(), path)
        || request.getMethod() == HttpMethod.POST && path.startsWith("/webhooks/");
  }
}
