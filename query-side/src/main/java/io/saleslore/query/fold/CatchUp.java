package io.saleslore.query.fold;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.UnreadableRelease;
import io.saleslore.query.background.OffEventLoop;
import io.saleslore.query.generation.DeadLetterStore;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.generation.GenerationsSnapshot;
import io.saleslore.query.readmodel.ReadModelRegistry;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Adds new releases to complete generations: the live one, the one before it, and one that waits to
 * be switched to.
 */
@Component
public record CatchUp(
    ReleaseFeed feed,
    ReadModelRegistry models,
    GenerationStore generations,
    BatchFold fold,
    DeadLetterStore letters) {
  /** Each batch reads and writes each cell once, so a burst is taken in by few large ones. */
  public static final int BATCH = 20_000;

  /** Adds the next releases to all complete generations; whether there may be more at once. */
  public Mono<Boolean> step(int batch) {
    return generations.all().flatMap(all -> step(all, batch));
  }

  /** The same for those that were just read. */
  public Mono<Boolean> step(GenerationsSnapshot all, int batch) {
    return step(all.built().toList(), batch);
  }

  /** Adds to these generations whatever they lack. */
  public Mono<Void> complete(Collection<Generation> some) {
    return Mono.just(List.copyOf(some))
        .expand(
            behind -> step(behind, BATCH).filter(isMore -> isMore).flatMap(_ -> readAgain(behind)))
        .then();
  }

  private Mono<List<Generation>> readAgain(List<Generation> some) {
    return generations
        .all()
        .map(
            all ->
                some.stream()
                    .flatMap(each -> all.built(each.model(), each.number()).stream())
                    .toList());
  }

  private Mono<Boolean> step(List<Generation> some, int batch) {
    var byEdition =
        some.stream()
            .filter(each -> models.has(each.model()))
            .collect(Collectors.groupingBy(Generation::edition, TreeMap::new, Collectors.toList()));
    return Flux.fromIterable(byEdition.entrySet())
        .concatMap(each -> step(each.getKey(), each.getValue(), batch))
        .reduce(false, Boolean::logicalOr);
  }

  private Mono<Boolean> step(int edition, List<Generation> followers, int batch) {
    long position = followers.stream().mapToLong(Generation::position).min().orElse(-1);
    return OffEventLoop.call(() -> feed.after(edition, position, batch))
        .flatMap(releases -> add(releases, position, followers))
        .onErrorResume(
            UnreadableRelease.class, unreadable -> skip(unreadable, followers).thenReturn(true));
  }

  private Mono<Boolean> add(
      List<PatternReleased> releases, long position, List<Generation> followers) {
    ReleaseSequence.check(position, releases);
    return Flux.fromIterable(followers)
        .concatMap(each -> fold.apply(each, models.get(each.model()), lacking(each, releases)))
        .then(Mono.just(!releases.isEmpty()));
  }

  private static List<PatternReleased> lacking(
      Generation generation, List<PatternReleased> releases) {
    return releases.stream().filter(each -> each.number() > generation.position()).toList();
  }

  private Mono<Void> skip(UnreadableRelease unreadable, List<Generation> followers) {
    return Flux.fromIterable(followers)
        .filter(each -> each.position() < unreadable.number())
        .concatMap(
            each ->
                letters
                    .put(each, unreadable.number(), unreadable.reason())
                    .then(generations.advance(each.at(unreadable.number()))))
        .then();
  }
}
