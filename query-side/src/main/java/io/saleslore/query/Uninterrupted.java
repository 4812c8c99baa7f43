package io.saleslore.query;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Threads that may block and that nobody interrupts. Reactor's own workers are interrupted when a
 * caller hangs up, and who is interrupted while it reads the embedded database closes its file for
 * everybody.
 */
public final class Uninterrupted {
  /** A virtual thread for each piece of work; what was begun is ended. */
  public static final Scheduler THREADS = Schedulers.fromExecutor(Thread::startVirtualThread);

  private Uninterrupted() {}
}
