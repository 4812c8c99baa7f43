package io.saleslore.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.fixture.OnePlatform;
import java.util.List;
import java.util.Objects;
import org.axonframework.spring.config.MessageHandlerConfigurer.Type;
import org.axonframework.spring.config.MessageHandlerLookup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.webflux.actuate.endpoint.web.WebFluxEndpointHandlerMapping;

class HandlersByGroupIT extends OnePlatform {
  @Test
  void the_beans_with_a_processing_group_are_those_whose_methods_handle_messages() {
    assertThat(HandlersByGroup.handlers(beans()))
        .containsExactlyInAnyOrderElementsOf(found(Type.EVENT))
        .hasSizeGreaterThan(15);
    assertThat(found(Type.COMMAND)).isEmpty();
    assertThat(found(Type.QUERY)).isEmpty();
  }

  private List<String> found(Type type) {
    return MessageHandlerLookup.messageHandlerBeans(type.getMessageType(), beans());
  }

  private ConfigurableListableBeanFactory beans() {
    var context = platform.part(WebFluxEndpointHandlerMapping.class).getApplicationContext();
    return (ConfigurableListableBeanFactory)
        Objects.requireNonNull(context).getAutowireCapableBeanFactory();
  }
}
