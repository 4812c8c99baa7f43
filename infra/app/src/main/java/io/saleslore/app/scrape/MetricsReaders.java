package io.saleslore.app.scrape;

import io.saleslore.kernel.http.CallerRole;
import org.springframework.security.authorization.AuthorityReactiveAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/** Lets in whoever shows the collector's secret, and operators with a token of the issuer. */
public record MetricsReaders(ScrapeToken collector)
    implements ReactiveAuthorizationManager<AuthorizationContext> {
  private static final AuthorityReactiveAuthorizationManager<AuthorizationContext> OPERATORS =
      AuthorityReactiveAuthorizationManager.hasAnyRole(
          CallerRole.ADMIN.name(), CallerRole.DATA_TEAM.name());

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> caller, AuthorizationContext context) {
    return collector.isShownBy(context.getExchange().getRequest())
        ? Mono.just(new AuthorizationDecision(true))
        : OPERATORS.authorize(caller, context);
  }
}
