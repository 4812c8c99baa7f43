package io.saleslore.query.fold;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.QueryProcess;
import io.saleslore.query.background.Await;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.readmodel.ReadModel;
import java.util.List;

/** Adds releases to a generation past everything that decides which ones are due. */
public final class Folding {
  private Folding() {}

  public static void add(
      QueryProcess process,
      Generation generation,
      ReadModel model,
      List<PatternReleased> releases) {
    Await.done(process.part(BatchFold.class).apply(generation, model, releases));
  }
}
