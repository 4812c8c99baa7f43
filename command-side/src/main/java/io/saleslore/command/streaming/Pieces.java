package io.saleslore.command.streaming;

import io.saleslore.command.VirtualThreads;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** A long answer in pieces, each of which is made when it is asked for. */
@FunctionalInterface
public interface Pieces {
  /** The next piece; null at the end. It may block. */
  byte @Nullable [] next() throws InterruptedException;

  /** All pieces, made on a thread that may block. */
  default Flux<byte[]> flux() {
    return Flux.<byte[]>generate(
            sink -> {
              try {
                var piece = next();
                if (piece == null) {
                  sink.complete();
                } else {
                  sink.next(piece);
                }
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                sink.complete();
              }
            })
        .subscribeOn(VirtualThreads.SCHEDULER);
  }
}
