package io.saleslore.query.rebuild;

import io.saleslore.query.background.Await;
import io.saleslore.query.fold.BuildInstruction;
import io.saleslore.query.fold.BulkBuild;
import io.saleslore.query.fold.UnfoldableRelease;
import io.saleslore.query.generation.BuildLease;
import io.saleslore.query.generation.BuildLeaseGrants;
import io.saleslore.query.generation.GenerationStore;
import io.saleslore.query.generation.LeaseLost;
import io.saleslore.query.rebuild.Rebuild.Phase;
import io.saleslore.query.rebuild.Rebuild.Stop;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Builds what a rebuild is to make, and moves it on to its next phase; it blocks. */
@Component
record RebuildBuilder(
    GenerationStore generations,
    BuildLeaseGrants grants,
    BulkBuild bulk,
    RebuildMonitorFactory monitors,
    BuildInstructions orders,
    RebuildDrop drop,
    RebuildMeter meter) {
  private static final Logger LOG = System.getLogger(RebuildBuilder.class.getName());

  /**
   * Goes on with one where it was left; false where another process does, or it was told to stop.
   */
  boolean takeUp(Rebuild rebuild, BooleanSupplier isStopping) {
    var now = Await.value(generations.all());
    var made = rebuild.generations();
    if (!made.keySet().stream().allMatch(model -> now.of(model).isRebuiltBy(rebuild.id()))) {
      Await.done(drop.drop(rebuild));
      return true;
    }
    if (made.entrySet().stream()
        .allMatch(each -> now.built(each.getKey(), each.getValue()).isPresent())) {
      return end(rebuild, BuildInstruction.CONTINUE, Phase.WAITING);
    }
    var lease = Await.optional(grants.takeOver(made));
    lease.ifPresent(taken -> build(rebuild, taken, isStopping));
    return lease.isPresent();
  }

  private void build(Rebuild rebuild, BuildLease lease, BooleanSupplier isStopping) {
    try {
      switch (bulk.run(lease, monitors.of(rebuild, isStopping))) {
        case BUILT -> end(rebuild, BuildInstruction.CONTINUE, Phase.WAITING);
        case PAUSED -> end(rebuild, BuildInstruction.PAUSE, Phase.PAUSED);
        case CANCELLED -> Await.done(drop.drop(rebuild));
      }
    } catch (UnfoldableRelease unfoldable) {
      stop(rebuild, unfoldable);
    } catch (LeaseLost _) {
      LOG.log(Level.INFO, "Another process goes on with a rebuild");
    } catch (RuntimeException e) {
      noteFailure(rebuild, isStopping, e);
      throw e;
    } finally {
      meter.runsAt(0);
    }
  }

  /**
   * Ends building as it was told; what it was told meanwhile still counts.
   *
   * @return whether it ended
   */
  private boolean end(Rebuild rebuild, BuildInstruction obeyed, Phase to) {
    if (Await.value(orders.ends(rebuild.id(), obeyed, to))) {
      return true;
    }
    return switch (Await.value(orders.of(rebuild.id()))) {
      case CANCEL -> {
        Await.done(drop.drop(rebuild));
        yield true;
      }
      case PAUSE -> Await.value(orders.ends(rebuild.id(), BuildInstruction.PAUSE, Phase.PAUSED));
      case CONTINUE -> false;
    };
  }

  private void stop(Rebuild rebuild, UnfoldableRelease at) {
    var stop = new Stop(at.model(), at.number(), at.reason());
    if (!Await.value(orders.stopped(rebuild.id(), stop))
        && Await.value(orders.of(rebuild.id())) == BuildInstruction.CANCEL) {
      Await.done(drop.drop(rebuild));
    }
  }

  private void noteFailure(Rebuild rebuild, BooleanSupplier isStopping, RuntimeException failure) {
    if (!isStopping.getAsBoolean()) {
      try {
        Await.done(orders.failed(rebuild.id()));
      } catch (RuntimeException e) {
        failure.addSuppressed(e);
      }
    }
  }
}
