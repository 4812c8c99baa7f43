package io.saleslore.query.responsetemplates;

import io.saleslore.query.CatalogueFeed;
import io.saleslore.query.Uninterrupted;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Follows the catalogue's few events from the first on, in memory: each process has all of them a
 * moment after its start, and no copy can fall behind another.
 */
@Component
public class TemplateCatalogue implements SmartLifecycle {
  private static final Logger LOG = System.getLogger(TemplateCatalogue.class.getName());
  private static final int BATCH = 500;

  private final CatalogueFeed feed;
  private final Duration poll;
  private final Sinks.Many<PublishedTemplates> changes = Sinks.many().replay().latest();
  private volatile PublishedTemplates current = PublishedTemplates.NOTHING;
  private volatile boolean running;

  TemplateCatalogue(
      CatalogueFeed feed, @Value("${saleslore.query.poll-millis:200}") long pollMillis) {
    this.feed = feed;
    this.poll = Duration.ofMillis(pollMillis);
  }

  /** As it was last read. */
  public PublishedTemplates now() {
    return current;
  }

  /** As it was last read and whenever that changes; ends when this process stops. */
  public Flux<PublishedTemplates> changes() {
    return changes.asFlux().onBackpressureLatest();
  }

  @Override
  public void start() {
    changes.tryEmitNext(current);
    running = true;
    Mono.fromRunnable(this::follow)
        .subscribeOn(Uninterrupted.THREADS)
        .onErrorResume(this::pause)
        .repeatWhen(done -> done.delayElements(poll).takeWhile(_ -> running))
        .subscribe();
  }

  /** Lets a read that is under way end by itself: to interrupt it would close an H2 file. */
  @Override
  public void stop() {
    running = false;
    changes.tryEmitComplete();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void follow() {
    var events = feed.after(current.number(), BATCH);
    while (!events.isEmpty()) {
      current = current.with(events);
      changes.tryEmitNext(current);
      events = feed.after(current.number(), BATCH);
    }
  }

  private Mono<Object> pause(Throwable failure) {
    if (isRunning()) {
      LOG.log(Level.WARNING, "The catalogue stands still, trying again", failure);
    }
    return Mono.delay(Duration.ofSeconds(1)).then(Mono.empty());
  }
}
