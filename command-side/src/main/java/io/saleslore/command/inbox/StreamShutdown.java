package io.saleslore.command.inbox;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Ends open streams when the process stops: a graceful shutdown would wait for them. */
@Component
final class StreamShutdown implements SmartLifecycle {
  private final Sinks.Empty<Void> closed = Sinks.empty();
  private volatile boolean running;

  Mono<Void> closed() {
    return closed.asMono();
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    closed.tryEmitEmpty();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
