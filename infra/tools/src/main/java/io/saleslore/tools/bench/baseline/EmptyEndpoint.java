package io.saleslore.tools.bench.baseline;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A WebFlux endpoint that does nothing: no security, no body, no JSON. */
public final class EmptyEndpoint implements AutoCloseable {
  private final DisposableServer server;

  /** Takes posts on the path. */
  public EmptyEndpoint(String path) {
    var router = RouterFunctions.route().POST(path, _ -> ServerResponse.ok().build()).build();
    server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(router)))
            .bindNow();
  }

  /** Where it answers. */
  public URI uri() {
    return URI.create("http://localhost:" + server.port());
  }

  @Override
  public void close() {
    server.disposeNow(Duration.ofSeconds(5));
  }
}
