package io.saleslore.query.fold;

import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.background.Await;
import io.saleslore.query.generation.BuildLease;
import io.saleslore.query.generation.DeadLetterStore;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.generation.LeaseLost;
import io.saleslore.query.http.RequestCounter;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.CellStore;
import io.saleslore.query.readmodel.ReadModel;
import io.saleslore.query.readmodel.ReadModelFold;
import io.saleslore.query.readmodel.ReadModelRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Builds generations: one pass over the releases for all read models, folded in memory and written
 * as a whole. Memory grows with the cells, which are bounded by the vocabularies, not with the
 * releases. It blocks, so only a background loop may call it.
 */
@Component
public record BulkBuild(
    ReleaseFeed feed,
    ReadModelRegistry models,
    CellStore cells,
    DeadLetterStore letters,
    BuildSaverFactory saver,
    RequestCounter requests,
    ObjectProvider<BuildPace> pace) {
  /**
   * Folds from the lease's position to the last release there is. After a failure the lease is
   * given back, so that the next try need not wait for its end.
   *
   * @throws UnfoldableRelease at a release that it may not skip; what comes before it is saved
   * @throws LeaseLost if another process has taken over
   */
  public BuildOutcome run(BuildLease lease, BuildMonitor monitor) {
    var throttle = new BuildThrottle(requests);
    var chosen = pace.getIfAvailable(() -> BuildPace.DEFAULT);
    var saves = saver.begin(lease, throttle, chosen.saveEvery());
    var pages = new ReadAhead(feed, lease.edition(), lease.position(), chosen.page());
    try {
      var folds = new BuildFolds(folds(lease), saves, letters, monitor);
      return new BuildPass(folds, pages, monitor, throttle).run();
    } catch (LeaseLost | UnfoldableRelease e) {
      throw e;
    } catch (RuntimeException e) {
      saves.giveBackIfPossible();
      throw e;
    }
  }

  private List<ReadModelFold> folds(BuildLease lease) {
    return lease.generations().values().stream().map(this::saved).toList();
  }

  private ReadModelFold saved(Generation generation) {
    ReadModel model = models.get(generation.model());
    List<Cell> saved = generation.position() < 0 ? List.of() : Await.value(cells.all(generation));
    return new ReadModelFold(model, saved);
  }
}
