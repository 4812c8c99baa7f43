package io.saleslore.query.rebuild;

import static io.saleslore.query.readmodel.ReadModelRegistry.ALL;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.background.OffEventLoop;
import io.saleslore.query.readmodel.ReadModelRegistry;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rebuilds of read models: to start one, find one, and make it live. */
@Component
public record Rebuilds(
    ReadModelRegistry models,
    ReleaseFeed feed,
    RebuildStart start,
    RebuildStore rebuilds,
    GenerationSwitch switches,
    GenerationRollback rollback) {
  /**
   * Starts a rebuild.
   *
   * @throws Rejection.Conflict if one of its read models has an unfinished rebuild already
   */
  public Mono<Rebuild> start(RebuildRequest request, String who) {
    return start.start(request, who);
  }

  /**
   * Starts to build the next generation of a read model, or of all in one pass.
   *
   * @param isAutomatic whether it goes live as soon as it is built
   * @throws Rejection.NotFound if there is no read model of that name
   * @throws Rejection.Conflict if it has an unfinished rebuild already
   */
  public Mono<Rebuild> start(String name, boolean isAutomatic, String who) {
    return OffEventLoop.call(feed::liveEdition)
        .map(edition -> new RebuildRequest(models.named(name), edition, isAutomatic, List.of()))
        .flatMap(request -> start.start(request, who));
  }

  /**
   * The same for all read models on the releases of another edition; it goes live with that.
   *
   * @throws Rejection.Conflict if that edition has no releases
   */
  public Mono<Rebuild> startForEdition(int edition, String who) {
    return OffEventLoop.call(() -> feed.last(edition))
        .filter(last -> last >= 0)
        .switchIfEmpty(
            Mono.error(
                () ->
                    new Rejection.Conflict(
                        "edition " + edition + " has no releases: its gate has let none out")))
        .map(_ -> new RebuildRequest(models.names(), edition, false, List.of()))
        .flatMap(request -> start.start(request, who));
  }

  /**
   * All rebuilds of a read model, or of any, the newest first.
   *
   * @throws Rejection.NotFound if there is no read model of that name
   */
  public Flux<Rebuild> of(String name) {
    return Mono.fromCallable(() -> models.named(name))
        .flatMapMany(
            named ->
                rebuilds
                    .all()
                    .filter(each -> named.stream().anyMatch(each.generations()::containsKey)));
  }

  /**
   * How far one is.
   *
   * @param name of a read model that it builds, or {@code all}
   * @throws Rejection.NotFound if there is no such rebuild of that read model
   */
  public Mono<Rebuild> find(String name, String id) {
    return rebuilds
        .get(id)
        .filter(each -> name.equals(ALL) || each.generations().containsKey(name))
        .switchIfEmpty(
            Mono.error(
                () -> new Rejection.NotFound("there is no such rebuild of this read model")));
  }

  /**
   * Makes live what one has made, in one write.
   *
   * @throws Rejection.Conflict unless it waits for that
   */
  public Mono<Rebuild> switchTo(String id, String who) {
    return switches.to(id, who);
  }

  /**
   * Makes live again what was live before; what is live already stays.
   *
   * @param name of a read model, or {@code all}
   * @param targets the generation of each of them to go back to
   * @throws Rejection.InvalidField if the target of one of them is missing
   * @throws Rejection.Conflict if one is neither live nor the one before
   */
  public Mono<Void> rollback(String name, Map<String, Integer> targets, String who) {
    return Mono.defer(() -> rollback.to(models.named(name), targets, who));
  }
}
