package io.saleslore.command;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Threads that may block and that nobody interrupts. Reactor interrupts its own workers when a
 * caller hangs up, and a thread that is interrupted while it reads the embedded database closes the
 * database file for all others.
 */
public final class VirtualThreads {
  /** Starts a virtual thread for each piece of work; work that has begun is finished. */
  public static final Scheduler SCHEDULER = Schedulers.fromExecutor(Thread::startVirtualThread);

  private VirtualThreads() {}
}
