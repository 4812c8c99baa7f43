package io.saleslore.query.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class OffEventLoopTest {
  @Test
  void each_blocking_call_has_a_virtual_thread() {
    var thread = Await.value(OffEventLoop.call(Thread::currentThread));
    assertThat(thread.isVirtual()).isTrue();
    assertThat(Await.value(OffEventLoop.call(Thread::currentThread))).isNotSameAs(thread);
  }

  @Test
  void a_failure_of_the_call_is_the_results() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                Await.done(
                    OffEventLoop.run(
                        () -> {
                          throw new IllegalArgumentException("no");
                        })));
  }

  @Test
  void a_call_is_not_interrupted_when_nobody_waits_any_more() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    var isInterrupted = new AtomicBoolean();
    var call =
        OffEventLoop.run(
                () -> {
                  begun.countDown();
                  isInterrupted.set(sleepsInterrupted());
                  ended.countDown();
                })
            .subscribe();
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
    call.dispose();
    assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(isInterrupted).isFalse();
  }

  @Test
  void computations_share_one_platform_thread() {
    var first = computing();
    assertThat(first.isVirtual()).isFalse();
    assertThat(computing()).isSameAs(first);
  }

  private static Thread computing() {
    return Await.value(
        Mono.fromCallable(Thread::currentThread).subscribeOn(OffEventLoop.COMPUTATION));
  }

  private static boolean sleepsInterrupted() {
    try {
      Thread.sleep(50);
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }
}
