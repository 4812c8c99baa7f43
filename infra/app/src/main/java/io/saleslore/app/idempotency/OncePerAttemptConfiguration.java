package io.saleslore.app.idempotency;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has every command of an attempt carried out once. */
@OnRole(Role.COMMAND)
@Configuration(proxyBeanMethods = false)
class OncePerAttemptConfiguration {
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
