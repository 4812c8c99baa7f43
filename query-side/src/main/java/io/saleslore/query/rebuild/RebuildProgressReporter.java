package io.saleslore.query.rebuild;

import io.saleslore.query.background.Await;
import io.saleslore.query.fold.BuildInstruction;
import io.saleslore.query.fold.BuildMonitor;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Reports how far one rebuild is, some times a second, and reads what it is told to do. */
final class RebuildProgressReporter implements BuildMonitor {
  private static final long REPORT_EVERY_NANOS = 400_000_000;

  private final RebuildMonitorFactory parts;
  private final Rebuild rebuild;
  private final BooleanSupplier isStopping;
  private final long since = System.nanoTime();
  private long from = -1;
  private long counted = -1;
  private long reported;

  RebuildProgressReporter(
      RebuildMonitorFactory parts, Rebuild rebuild, BooleanSupplier isStopping) {
    this.parts = parts;
    this.rebuild = rebuild;
    this.isStopping = isStopping;
  }

  @Override
  public BuildInstruction after(long done) {
    if (isStopping.getAsBoolean()) {
      throw new CancellationException("the process stops");
    }
    long now = System.nanoTime();
    if (from < 0) {
      from = done;
      counted = done;
    }
    parts.meter().count(done - counted);
    counted = done;
    if (reported != 0 && now - reported < REPORT_EVERY_NANOS) {
      return BuildInstruction.CONTINUE;
    }
    reported = now;
    return report(done, Math.round((done - from) * 1e9 / Math.max(1, now - since)));
  }

  private BuildInstruction report(long done, long rate) {
    parts.meter().runsAt(rate);
    long total = parts.feed().last(rebuild.edition()) + 1;
    Await.done(parts.orders().progress(rebuild.id(), done, total, rate));
    return Await.value(parts.orders().of(rebuild.id()));
  }

  @Override
  public void folded(long done) {
    reported = 0;
    after(done);
  }

  @Override
  public boolean maySkip(String model, long number) {
    return Await.value(parts.letters().isDiscarded(model, rebuild.edition(), number))
        || Await.value(parts.rebuilds().maySkip(rebuild.id(), number));
  }
}
