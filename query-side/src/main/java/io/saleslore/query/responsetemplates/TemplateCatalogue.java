package io.saleslore.query.responsetemplates;

import io.saleslore.query.CatalogueFeed;
import io.saleslore.query.background.BackgroundLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Follows the catalogue's few events from the first on, in memory: each process has all of them a
 * moment after its start, and no copy can fall behind another.
 */
@Component
public class TemplateCatalogue extends BackgroundLoop {
  private static final int BATCH = 500;

  private final CatalogueFeed feed;
  private final Sinks.Many<PublishedTemplates> changes = Sinks.many().replay().latest();
  private volatile PublishedTemplates current = PublishedTemplates.NOTHING;

  TemplateCatalogue(
      CatalogueFeed feed, @Value("${saleslore.query.poll-millis:200}") long pollMillis) {
    super("catalogue", Duration.ofMillis(pollMillis));
    this.feed = feed;
    changes.tryEmitNext(current);
  }

  /** As it was last read. */
  public PublishedTemplates now() {
    return current;
  }

  /** As it was last read and after each change; ends when this process stops. */
  public Flux<PublishedTemplates> changes() {
    return changes.asFlux().onBackpressureLatest();
  }

  @Override
  protected boolean step() {
    var events = feed.after(current.number(), BATCH);
    if (events.isEmpty()) {
      return false;
    }
    current = current.with(events);
    changes.tryEmitNext(current);
    return true;
  }

  @Override
  protected void stopping() {
    changes.tryEmitComplete();
  }
}
