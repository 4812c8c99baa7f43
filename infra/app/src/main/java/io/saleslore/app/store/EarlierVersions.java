package io.saleslore.app.store;

import java.util.List;
import java.util.Map;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How events that were stored in an earlier form are read: one step from each version to the next,
 * for all event stores. There is only one version of every event yet, so there is no step.
 */
@Configuration(proxyBeanMethods = false)
class EarlierVersions {
  /** In the order in which they came to be; a step is never changed and never taken away. */
  private static final List<EventUpcaster> STEPS = List.of();

  /** What is written beside an event whose form is not its first one. */
  private static final Map<Class<?>, String> REVISIONS = Map.of();

  @Bean
  EventUpcaster upcasters() {
    return new EventUpcasterChain(STEPS);
  }

  @Bean
  RevisionResolver revisions() {
    return REVISIONS::get;
  }
}
