package io.saleslore.query.projection;

import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.background.OffEventLoop;
import io.saleslore.query.generation.DeadLetterStore;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.generation.GenerationSet;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.generation.UnfinishedRebuild;
import io.saleslore.query.readmodel.ReadModelRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far each read model has come: for the API, for health and for metrics. */
@Component
public record ReadModelStatuses(
    ReadModelRegistry models,
    GenerationStore generations,
    ReleaseFeed feed,
    DeadLetterStore letters,
    LagTracker lags,
    InstantSource clock) {
  /** The edition that is served, with the number of its last release. */
  private record Served(int edition, long last) {
    long missing(Generation live) {
      return Math.max(0, live.edition() == edition ? last - live.position() : last + 1);
    }
  }

  /** The names of all read models. */
  public List<String> names() {
    return models.names();
  }

  /** All of them by name; takes note of which ones stand still. */
  public Flux<ReadModelStatus> all() {
    return OffEventLoop.call(this::served)
        .zipWith(generations.all())
        .flatMapMany(
            both ->
                Flux.fromIterable(models.names())
                    .concatMap(name -> status(both.getT2().of(name), both.getT1())));
  }

  private Served served() {
    int edition = feed.liveEdition();
    return new Served(edition, feed.last(edition));
  }

  private Mono<ReadModelStatus> status(GenerationSet set, Served served) {
    var live = set.live().orElse(new Generation(set.model(), 0, served.edition(), -1, ""));
    return letters
        .of(live)
        .filter(each -> !each.isDiscarded())
        .count()
        .map(letters -> status(set, live, served, letters));
  }

  private ReadModelStatus status(
      GenerationSet set, Generation live, Served served, long deadLetters) {
    var now = clock.instant();
    long missing = served.missing(live);
    boolean isLive = live.number() != 0 && live.edition() == served.edition();
    boolean isFilled = !isLive && set.isBeingBuilt(now);
    var lag = lags.note(set.model(), live.position(), missing, isFilled, now);
    return new ReadModelStatus(
        set.model(),
        live.number(),
        set.previous().map(Generation::number).orElse(null),
        live.edition(),
        live.position(),
        missing,
        lag.behind().toSeconds(),
        lag.isStalled(),
        deadLetters,
        Optional.ofNullable(set.rebuild()).map(UnfinishedRebuild::id).orElse(null));
  }
}
