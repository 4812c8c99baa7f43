package io.saleslore.command.streaming;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a list goes on, as a value of the header {@code Link} (RFC 8288). */
public final class NextLink {
  private NextLink() {}

  /** The request's own address with another value of the parameter that tells places. */
  public static String of(ServerHttpRequest request, String parameter, Object place) {
    var uri = request.getURI();
    var next =
        UriComponentsBuilder.newInstance()
            .path(uri.getRawPath())
            .query(uri.getRawQuery())
            .replaceQueryParam(parameter, place)
            .build(true);
    return "<" + next.toUriString() + ">; rel=\"next\"";
  }
}
