package io.saleslore.command;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;

/** Hands each write its attempt: the request's own where it has a key, else a fresh one. */
@Component
class WriteAttemptResolver implements WebFluxConfigurer, SyncHandlerMethodArgumentResolver {
  @Override
  public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
    resolvers.addCustomResolver(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == WriteAttempt.class;
  }

  @Override
  public @Nullable Object resolveArgumentValue(
      MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
    return exchange.getAttributeOrDefault(WriteAttempt.ATTRIBUTE, WriteAttempt.unkeyed());
  }
}
