package io.saleslore.app.store;

import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.axonframework.common.caching.Cache;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How commands reach their aggregates; they never leave the process. */
@OnRole(Role.COMMAND)
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {
  @Bean
  Cache aggregateCache() {
    return new AggregateCache();
  }

  @Bean
  CommandGateway commandGateway(CommandBus commands) {
    return DefaultCommandGateway.builder().commandBus(commands).retryScheduler(retries()).build();
  }

  private static IntervalRetryScheduler retries() {
    var thread = Thread.ofVirtual().name("command-retry-").factory();
    return IntervalRetryScheduler.builder()
        .retryExecutor(Executors.newSingleThreadScheduledExecutor(thread))
        .retryInterval((int) TimeUnit.MILLISECONDS.toMillis(50))
        .maxRetryCount(10)
        .nonTransientFailurePredicate(failure -> !(failure instanceof ConcurrencyException))
        .build();
  }
}
