package io.saleslore.app;

import io.saleslore.anonymizer.edition.AnonymizationVersion;
import io.saleslore.app.start.StartChecks;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ConfigurableApplicationContext;

/** The platform, started in this process. */
public final class RunningPlatform implements AutoCloseable {
  /** All platforms of a process share the logging, which must be set up by one at a time. */
  private static final ReentrantLock SETTING_UP = new ReentrantLock();

  private final ConfigurableApplicationContext context;

  private RunningPlatform(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param data the folder of its stores and keys, made where it is missing
   * @param port the TCP port on the loopback interface; 0 takes a free one
   * @param properties further settings, each {@code name=value}
   */
  public static RunningPlatform start(Path data, int port, String... properties) {
    return start(new SpringApplicationBuilder(Saleslore.class), data, port, properties);
  }

  /**
   * Starts it as {@link #start} does, as the only one that this process ever has: faster where its
   * beans are prepared.
   */
  public static RunningPlatform startAlone(Path data, int port, String... properties) {
    AnonymizationVersion.readAhead();
    var builder =
        new SpringApplicationBuilder(Saleslore.class)
            .main(PreparedBeans.class)
            .listeners(
                (ApplicationEnvironmentPreparedEvent event) ->
                    PreparedBeans.chooseFor(event.getEnvironment()));
    return start(builder, data, port, properties);
  }

  private static RunningPlatform start(
      SpringApplicationBuilder builder, Path data, int port, String... properties) {
    System.setProperty("disable-axoniq-console-message", "true");
    var settings =
        Stream.concat(
                Stream.of("saleslore.data=" + data.toAbsolutePath(), "server.port=" + port),
                Stream.of(properties))
            .map(each -> "--" + each)
            .toArray(String[]::new);
    try (var checks = new StartChecks()) {
      return new RunningPlatform(run(builder.listeners(checks), settings));
    }
  }

  static ConfigurableApplicationContext run(SpringApplicationBuilder builder, String... settings) {
    SETTING_UP.lock();
    try {
      return builder.listeners((ApplicationPreparedEvent _) -> SETTING_UP.unlock()).run(settings);
    } finally {
      if (SETTING_UP.isHeldByCurrentThread()) {
        SETTING_UP.unlock();
      }
    }
  }

  /** Where it answers. */
  public URI uri() {
    var port = context.getEnvironment().getProperty("local.server.port");
    return URI.create("http://localhost:" + Objects.requireNonNull(port));
  }

  /** One of its parts, for tests that look behind the API. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Blocks until somebody stops it. */
  public void awaitStop() throws InterruptedException {
    var stopped = new java.util.concurrent.CountDownLatch(1);
    context.addApplicationListener(
        event -> {
          if (event instanceof org.springframework.context.event.ContextClosedEvent) {
            stopped.countDown();
          }
        });
    stopped.await();
  }

  @Override
  public void close() {
    context.close();
  }
}
