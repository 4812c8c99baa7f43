package io.saleslore.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class VirtualThreadsTest {
  @Test
  void who_hangs_up_lets_a_read_that_was_begun_end_by_itself() throws Exception {
    var begun = new CountDownLatch(1);
    var hungUp = new CountDownLatch(1);
    var interrupted = new CompletableFuture<Boolean>();
    var caller =
        Mono.fromRunnable(
                () -> {
                  begun.countDown();
                  interrupted.complete(!isAwaited(hungUp));
                })
            .subscribeOn(VirtualThreads.SCHEDULER)
            .subscribe();
    begun.await();
    caller.dispose();
    hungUp.countDown();
    assertThat(interrupted.get(2, TimeUnit.MINUTES)).isFalse();
  }

  @Test
  void pieces_keep_their_order_however_they_are_asked_for() {
    var pieces =
        Flux.<Integer, Integer>generate(
                () -> 0,
                (next, sink) -> {
                  if (next == 10_000) {
                    sink.complete();
                  } else {
                    sink.next(next);
                  }
                  return next + 1;
                })
            .subscribeOn(VirtualThreads.SCHEDULER)
            .publishOn(VirtualThreads.SCHEDULER, 3);
    assertThat(pieces.collectList().block()).hasSize(10_000).isSorted();
  }

  private static boolean isAwaited(CountDownLatch latch) {
    try {
      return latch.await(1, TimeUnit.MINUTES) && !Thread.interrupted();
    } catch (InterruptedException e) {
      return false;
    }
  }
}
