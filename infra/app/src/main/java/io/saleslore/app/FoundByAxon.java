package io.saleslore.app;

import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.support.RegisteredBean;

/**
 * What Axon defines for the handlers and aggregates that it finds. It finds them again at each
 * start, also where the other beans are prepared.
 */
final class FoundByAxon implements BeanRegistrationExcludeFilter {
  @Override
  public boolean isExcludedFromAotProcessing(RegisteredBean bean) {
    var named = bean.getMergedBeanDefinition().getBeanClassName();
    return named != null
        && (named.startsWith("org.axonframework.spring.config.")
            || named.startsWith("org.axonframework.spring.eventsourcing."));
  }
}
