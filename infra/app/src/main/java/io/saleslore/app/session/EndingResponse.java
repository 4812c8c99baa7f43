package io.saleslore.app.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A response whose stream of events ends with its session. */
final class EndingResponse extends ServerHttpResponseDecorator {
  private static final Duration QUIET = Duration.ofMillis(500);
  private static final byte[] EMPTY_COMMENT = ":\n\n".getBytes(StandardCharsets.UTF_8);
  private final Mono<?> end;

  EndingResponse(ServerHttpResponse response, Mono<?> end) {
    super(response);
    this.end = end;
  }

  @Override
  public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
    return MediaType.TEXT_EVENT_STREAM.isCompatibleWith(getHeaders().getContentType())
        ? super.writeAndFlushWith(begun(Flux.from(body).takeUntilOther(end)))
        : super.writeAndFlushWith(body);
  }

  /**
   * A line that readers of events pass over takes the headers with it, unless something is said at
   * once: what is refused is refused as everything else.
   */
  private Flux<Publisher<? extends DataBuffer>> begun(
      Publisher<? extends Publisher<? extends DataBuffer>> body) {
    var over = Sinks.<Void>empty();
    var comment =
        Mono.delay(QUIET)
            .map(_ -> Mono.fromCallable(() -> bufferFactory().wrap(EMPTY_COMMENT)))
            .takeUntilOther(over.asMono());
    return Flux.merge(1, Flux.from(body).doOnTerminate(over::tryEmitEmpty), comment);
  }
}
