package io.saleslore.app.idempotency;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A request whose body is hashed as it is read; nothing of it is kept. */
final class HashedRequest extends ServerHttpRequestDecorator {
  private final RequestHash hash;
  private final AtomicBoolean read = new AtomicBoolean();

  HashedRequest(ServerHttpRequest request, byte[] key) {
    super(request);
    this.hash = RequestHash.of(request, key);
  }

  @Override
  public Flux<DataBuffer> getBody() {
    return super.getBody().doOnSubscribe(_ -> read.set(true)).doOnNext(hash::add);
  }

  /** The hash of what has been read by now. */
  String soFar() {
    return hash.soFar();
  }

  /**
   * The hash of all of it: a body that nobody wanted is read now. Each buffer is mapped to nothing
   * of it, since what goes on as a buffer and is discarded would be released a second time.
   */
  Mono<String> whole() {
    return Mono.defer(
            () -> read.get() ? Mono.empty() : getBody().map(DataBufferUtils::release).then())
        .then(Mono.fromSupplier(hash::soFar));
  }
}
