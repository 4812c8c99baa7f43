package io.saleslore.command.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.BaseSubscriber;

class StreamedJsonTest {
  private static final int ALL = 100_000;
  private static final String WORDS = "x".repeat(100);

  private final AtomicInteger made = new AtomicInteger();

  record Answer(Instant at, Iterator<String> items) {}

  private Answer answer() {
    return new Answer(
        Instant.parse("2026-03-03T09:00:00Z"),
        IntStream.range(0, ALL).mapToObj(_ -> made.incrementAndGet() + WORDS).iterator());
  }

  @Test
  void all_of_it_arrives_in_pieces() {
    var pieces =
        new StreamedJson()
            .pieces(answer(), DefaultDataBufferFactory.sharedInstance)
            .map(piece -> piece.toString(StandardCharsets.UTF_8))
            .collectList()
            .blockOptional()
            .orElseThrow();
    assertThat(pieces).hasSizeGreaterThan(100);
    assertThat(String.join("", pieces))
        .startsWith("{\"at\":\"2026-03-03T09:00:00Z\",\"items\":[\"1x")
        .contains("\"" + ALL + WORDS + "\"")
        .endsWith("]}");
  }

  @Test
  void what_nobody_takes_yet_is_not_made() throws InterruptedException {
    var slow = new Slow();
    new StreamedJson().pieces(answer(), DefaultDataBufferFactory.sharedInstance).subscribe(slow);
    slow.request(1);
    int before;
    do {
      before = made.get();
      Thread.sleep(100);
    } while (made.get() != before || before == 0);
    assertThat(made.get()).isLessThan(ALL / 20);
    slow.cancel();
  }

  private static final class Slow extends BaseSubscriber<DataBuffer> {
    @Override
    protected void hookOnSubscribe(Subscription subscription) {}
  }
}
