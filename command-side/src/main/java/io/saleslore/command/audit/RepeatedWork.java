package io.saleslore.command.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A thread that works by a schedule from a start to a stop; whoever has it does one at a time. */
public final class RepeatedWork {
  private final ThreadFactory threads;
  private @Nullable ScheduledExecutorService executor;

  /** Takes its thread from there. */
  public RepeatedWork(ThreadFactory threads) {
    this.threads = threads;
  }

  /** Begins with what is put on the schedule. */
  public void start(Consumer<ScheduledExecutorService> schedule) {
    var fresh = Executors.newSingleThreadScheduledExecutor(threads);
    schedule.accept(fresh);
    executor = fresh;
  }

  /** Says whether it was running; then the last work has ended. */
  public boolean stop() {
    if (executor == null) {
      return false;
    }
    executor.close();
    executor = null;
    return true;
  }

  /** From the start to the stop. */
  public boolean isRunning() {
    return executor != null;
  }
}
