package io.saleslore.app.problem;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Hooks;

/** Logs what Reactor drops by its kind alone, where Reactor's own log prints its message. */
@Component
final class DroppedFailures implements InitializingBean {
  @Override
  public void afterPropertiesSet() {
    Hooks.onErrorDropped(UnexpectedFailure::dropped);
  }
}
