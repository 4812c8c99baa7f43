package io.saleslore.app.idempotency;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A response that is kept before the caller gets it; answers of writes are small. */
final class ResponseCapture extends ServerHttpResponseDecorator {
  private static final byte[] NOTHING = {};

  private final Function<KeptAnswer, Mono<Void>> keeper;
  private final AtomicBoolean kept = new AtomicBoolean();

  ResponseCapture(ServerHttpResponse response, Function<KeptAnswer, Mono<Void>> keeper) {
    super(response);
    this.keeper = keeper;
  }

  @Override
  public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
    return DataBufferUtils.join(body)
        .map(
            buffer -> {
              var bytes = new byte[buffer.readableByteCount()];
              buffer.read(bytes);
              DataBufferUtils.release(buffer);
              return bytes;
            })
        .defaultIfEmpty(NOTHING)
        .flatMap(
            bytes ->
                keep(bytes)
                    .then(
                        Mono.defer(() -> super.writeWith(Mono.just(bufferFactory().wrap(bytes))))));
  }

  @Override
  public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
    return writeWith(Flux.from(body).concatMap(each -> each));
  }

  @Override
  public Mono<Void> setComplete() {
    return keep(NOTHING).then(Mono.defer(super::setComplete));
  }

  /** Keeps what there is, unless it was kept already. */
  Mono<Void> keep(byte[] body) {
    return Mono.defer(
        () -> {
          if (!kept.compareAndSet(false, true)) {
            return Mono.empty();
          }
          var type = getHeaders().getContentType();
          var status = Objects.requireNonNullElse(getStatusCode(), HttpStatus.OK);
          var location = getHeaders().getFirst(HttpHeaders.LOCATION);
          return keeper.apply(
              new KeptAnswer(
                  status.value(),
                  type == null ? "" : type.toString(),
                  location == null ? "" : location,
                  body));
        });
  }
}
