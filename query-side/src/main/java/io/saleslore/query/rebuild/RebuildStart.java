package io.saleslore.query.rebuild;

import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.background.OffEventLoop;
import io.saleslore.query.generation.BuildLease;
import io.saleslore.query.generation.BuildLeaseGrants;
import io.saleslore.query.generation.BuildLeases;
import io.saleslore.query.generation.GenerationCleanup;
import io.saleslore.query.generation.GenerationSet;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.generation.OperationsJournal;
import io.saleslore.query.generation.UnfinishedRebuild;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Starts rebuilds; the loop of any process takes them up. */
@Component
record RebuildStart(
    ReleaseFeed feed,
    GenerationStore generations,
    GenerationCleanup cleanup,
    BuildLeaseGrants grants,
    BuildLeases leases,
    RebuildStore rebuilds,
    RebuildLoop loop,
    OperationsJournal journal,
    InstantSource clock) {
  /**
   * Begins the next generations.
   *
   * @throws io.saleslore.kernel.http.Rejection.Conflict if one of the read models has an unfinished
   *     rebuild already
   */
  Mono<Rebuild> start(RebuildRequest request, String who) {
    var id = UUID.randomUUID().toString();
    return dropWhatNobodyMakes()
        .then(Mono.defer(() -> grants.begin(request.models(), request.edition(), id)))
        .flatMap(lease -> begun(id, request, lease, who).thenReturn(lease))
        .flatMap(leases::release)
        .doOnSuccess(_ -> loop.wake())
        .then(rebuilds.get(id));
  }

  private Mono<Void> begun(String id, RebuildRequest request, BuildLease lease, String who) {
    return OffEventLoop.call(() -> feed.last(request.edition()) + 1)
        .map(
            total ->
                RebuildDocument.begun(
                    id, lease, request.isAutomatic(), total, request.without(), who, now()))
        .flatMap(rebuilds::add)
        .then(
            journal.generations(
                who, "read-model-rebuild-started", lease.generations().values(), id));
  }

  private Date now() {
    return Date.from(clock.instant());
  }

  /** A process may have died between two writes and left the place of a rebuild taken. */
  private Mono<Void> dropWhatNobodyMakes() {
    return generations
        .all()
        .flatMapMany(now -> Flux.fromStream(now.sets()))
        .filter(set -> set.rebuild() != null && !set.isBeingBuilt(clock.instant()))
        .mapNotNull(GenerationSet::rebuild)
        .map(UnfinishedRebuild::id)
        .concatMap(id -> isOpen(id).filter(isOpen -> !isOpen).flatMap(_ -> cleanup.abandon(id)))
        .then();
  }

  private Mono<Boolean> isOpen(String id) {
    return rebuilds.find(id).map(each -> !each.phase().isOver()).defaultIfEmpty(false);
  }
}
