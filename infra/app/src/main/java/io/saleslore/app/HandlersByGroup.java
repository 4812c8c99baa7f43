package io.saleslore.app;

import java.util.Arrays;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.spring.config.MessageHandlerConfigurer;
import org.axonframework.spring.config.MessageHandlerConfigurer.Type;
import org.axonframework.spring.config.MessageHandlerLookup;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Finds the beans of ours that handle events by their {@link ProcessingGroup}. Axon's {@link
 * MessageHandlerLookup} asks each method of all beans three times, a twentieth of a start; it does
 * nothing where handlers of commands have been found already.
 */
@Component
final class HandlersByGroup implements BeanDefinitionRegistryPostProcessor {
  private static final String NAME = "MessageHandlerConfigurer$$Axon$$";

  @Override
  public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
    if (registry instanceof ConfigurableListableBeanFactory beans) {
      // Commands are handled by aggregates, and there are no queries.
      define(registry, Type.COMMAND, List.of());
      define(registry, Type.EVENT, handlers(beans));
    }
  }

  static List<String> handlers(ConfigurableListableBeanFactory beans) {
    return Arrays.stream(beans.getBeanDefinitionNames())
        .filter(name -> beans.getBeanDefinition(name).isSingleton())
        .filter(name -> isOfGroup(beans.getType(name, false)))
        .toList();
  }

  private static boolean isOfGroup(@Nullable Class<?> type) {
    return type != null
        && type.getName().startsWith("io.saleslore.")
        && type.isAnnotationPresent(ProcessingGroup.class);
  }

  private static void define(BeanDefinitionRegistry registry, Type type, List<String> handlers) {
    registry.registerBeanDefinition(
        NAME + type.name(),
        BeanDefinitionBuilder.genericBeanDefinition(MessageHandlerConfigurer.class)
            .addConstructorArgValue(type.name())
            .addConstructorArgValue(handlers)
            .getBeanDefinition());
  }
}
