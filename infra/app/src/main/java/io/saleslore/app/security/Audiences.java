package io.saleslore.app.security;

import io.saleslore.kernel.http.Audience;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * All operations that this process serves, each with the {@link Audience} that its endpoint
 * declares. They are read with the first request, when all endpoints have their paths.
 */
@Component
public final class Audiences {
  private final SingletonSupplier<RouteTable> table;

  @Autowired
  Audiences(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mapping) {
    this(() -> mapping.getObject().getHandlerMethods());
  }

  Audiences(Mappings mappings) {
    this.table = SingletonSupplier.of(() -> RouteTable.of(mappings.all()));
  }

  /** Which methods answer which requests. */
  interface Mappings {
    Map<RequestMappingInfo, HandlerMethod> all();
  }

  /** All operations, the more exact paths first. */
  public List<Route> all() {
    return table.obtain().routes();
  }

  /** The operation with this method and this template of a path. */
  public Optional<Route> of(HttpMethod method, String template) {
    return all().stream()
        .filter(each -> each.method().equals(method))
        .filter(each -> each.pattern().getPatternString().equals(template))
        .findFirst();
  }

  /**
   * The operation that answers the request. Where a path has none for the request's method, another
   * of this path stands for it: its audience may learn that the method is not allowed.
   */
  Optional<Route> find(ServerHttpRequest request) {
    var matching = table.obtain().matching(request.getPath().pathWithinApplication());
    return matching.stream()
        .filter(each -> each.method().equals(request.getMethod()))
        .findFirst()
        .or(() -> matching.stream().findFirst());
  }
}
