package io.saleslore.tools.bench.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.saleslore.app.RunningPlatform;
import io.saleslore.app.store.LiveEdition;
import io.saleslore.command.audit.checkpoint.SignedTrees;
import io.saleslore.query.background.Await;
import io.saleslore.query.projection.ReadModelStatuses;
import io.saleslore.query.readmodel.ReadModelRegistry;
import io.saleslore.query.rebuild.Rebuild.Phase;
import io.saleslore.query.rebuild.RebuildControl;
import io.saleslore.query.rebuild.Rebuilds;
import io.saleslore.tools.bench.baseline.ReleaseScan;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * An edition with any number of releases on a platform that is measured, and its read models.
 *
 * @param releases how many it has
 */
public record BenchEdition(RunningPlatform platform, int number, int releases, ReleaseScan reader) {
  private static final String WHO = "bench";
  private static final long LOOK_EVERY_MILLIS = 20;

  /** Random releases over every kind and code; back when the audit's tree has taken them. */
  public static BenchEdition stored(Lab lab, RunningPlatform platform, int number, int releases)
      throws JsonProcessingException, InterruptedException {
    var store =
        new RandomReleaseStore(
            platform.part(DataSource.class), lab.store().equals(H2Store.NAME), number);
    var reader = new ReleaseScan(platform.part(DataSource.class), store.last());
    store.store(releases);
    var edition = new BenchEdition(platform, number, releases, reader);
    edition.untilTheTreeHasIt();
    return edition;
  }

  /** What an edition brings at once also goes into the audit's tree, which takes processor time. */
  private void untilTheTreeHasIt() throws InterruptedException {
    while (platform.part(SignedTrees.class).statuses().stream()
        .anyMatch(each -> each.notTaken() > 0)) {
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
  }

  /** Builds all six read models on it, from the request until they stand; they wait then. */
  public String rebuild() throws InterruptedException {
    var rebuilds = platform.part(Rebuilds.class);
    var id = Await.value(rebuilds.startForEdition(number, WHO)).id();
    var phase = phaseOnceBuilt(rebuilds, id);
    if (phase != Phase.WAITING) {
      throw new IllegalStateException("the rebuild is " + phase.code());
    }
    return id;
  }

  private static Phase phaseOnceBuilt(Rebuilds rebuilds, String id) throws InterruptedException {
    var phase = Phase.BUILDING;
    while (phase == Phase.BUILDING) {
      Thread.sleep(LOOK_EVERY_MILLIS);
      phase = Await.value(rebuilds.find(ReadModelRegistry.ALL, id)).phase();
    }
    return phase;
  }

  /** Drops what was built. */
  public void drop(String rebuild) {
    Await.done(platform.part(RebuildControl.class).cancel(rebuild, WHO));
  }

  /** Serves the edition, and waits until every read model shows it. */
  public void serve() throws InterruptedException {
    platform.part(LiveEdition.class).serve(number);
    var models = platform.part(ReadModelStatuses.class);
    while (!Await.list(models.all()).stream()
        .allMatch(each -> each.edition() == number && each.lag() == 0)) {
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
  }

  /**
   * Reads and decodes the same releases and does nothing with them.
   *
   * @throws IllegalStateException if there are fewer
   */
  public void scan() throws SQLException, IOException {
    if (reader.run() < releases) {
      throw new IllegalStateException("not all releases were read");
    }
  }
}
