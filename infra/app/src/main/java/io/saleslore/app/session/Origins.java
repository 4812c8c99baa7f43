package io.saleslore.app.session;

import java.net.InetSocketAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Where a browser's request comes from. */
final class Origins {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private Origins() {}

  /** A page of this origin sent it, or a program that names none. */
  static boolean isOwn(ServerHttpRequest request) {
    var origin = request.getHeaders().getOrigin();
    var here = request.getURI();
    return origin == null || origin.equals(here.getScheme() + "://" + here.getAuthority());
  }

  /** From this machine, under a name of this machine: no other name can be made to point here. */
  static boolean isLoopback(ServerHttpRequest request) {
    return isLoopback(request.getRemoteAddress()) && LOOPBACK.contains(request.getURI().getHost());
  }

  private static boolean isLoopback(@Nullable InetSocketAddress from) {
    return from != null && from.getAddress() != null && from.getAddress().isLoopbackAddress();
  }
}
