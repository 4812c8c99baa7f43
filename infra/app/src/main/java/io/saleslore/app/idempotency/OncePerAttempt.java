package io.saleslore.app.idempotency;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.command.WriteAttempt;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries out an attempt's command once, in one transaction with the mark that says so. */
final class OncePerAttempt implements MessageHandlerInterceptor<CommandMessage<?>> {
  private final IdempotencyKeys keys;

  private OncePerAttempt(IdempotencyKeys keys) {
    this.keys = keys;
  }

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain rest) throws Exception {
    return work.getMessage().getMetaData().get(WriteAttempt.ATTRIBUTE)
                instanceof WriteAttempt attempt
            && !keys.begin(attempt)
        ? null
        : rest.proceed();
  }

  @OnRole(Role.COMMAND)
  @Configuration(proxyBeanMethods = false)
  static class Wiring {
    @Bean
    ConfigurerModule oncePerAttempt(ObjectProvider<IdempotencyKeys> keys) {
      return configurer ->
          configurer.onInitialize(
              config ->
                  config.onStart(
                      () ->
                          config
                              .commandBus()
                              .registerHandlerInterceptor(new OncePerAttempt(keys.getObject()))));
    }
  }
}
