package io.saleslore.query.background;

import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Where work goes that must not hold up an event loop. Nobody interrupts these threads: Reactor
 * interrupts its own workers when a caller hangs up, and an interrupted read closes the file of the
 * embedded database for everybody.
 */
public final class OffEventLoop {
  /** For calls of the host that block: a virtual thread each. */
  private static final Scheduler BLOCKING = Schedulers.fromExecutor(Thread::startVirtualThread);

  /** For long computations: one platform thread, since a virtual one would not be preempted. */
  public static final Scheduler COMPUTATION = Schedulers.fromExecutor(new ComputationThread());

  private OffEventLoop() {}

  /** The result of a call that may block. */
  public static <T> Mono<T> call(Callable<T> call) {
    return Mono.fromCallable(call).subscribeOn(BLOCKING);
  }

  /** A call that may block and has no result. */
  public static Mono<Void> run(Runnable call) {
    return Mono.<Void>fromRunnable(call).subscribeOn(BLOCKING);
  }
}
