package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.kernel.release.PatternReleased;
import java.util.List;

/** Too few marketers for any release: nothing may open. */
public final class NoReleases implements Releases {
  @Override
  public long next(int edition) {
    return 0;
  }

  @Override
  public PatternReleased find(int edition, long number) {
    throw new AssertionError("nothing is looked up");
  }

  @Override
  public void publish(List<PatternReleased> releases) {
    throw new AssertionError("nothing may open");
  }
}
