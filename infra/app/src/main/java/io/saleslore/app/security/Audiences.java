package io.saleslore.app.security;

import static java.util.stream.Collectors.groupingBy;

import io.saleslore.kernel.http.Audience;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
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
  private record Table(List<Route> routes, Map<String, List<Route>> byExactPath) {}

  private final SingletonSupplier<Table> table;

  @Autowired
  Audiences(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mapping) {
    this(() -> mapping.getObject().getHandlerMethods());
  }

  Audiences(Mappings mappings) {
    this.table = SingletonSupplier.of(() -> table(mappings.all()));
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
    var path = request.getPath().pathWithinApplication();
    var exact = table.obtain().byExactPath().get(path.value());
    var matching = exact == null ? matching(path) : exact;
    return matching.stream()
        .filter(each -> each.method().equals(request.getMethod()))
        .findFirst()
        .or(() -> matching.stream().findFirst());
  }

  private List<Route> matching(PathContainer path) {
    return all().stream().filter(each -> each.pattern().matches(path)).toList();
  }

  private static Table table(Map<RequestMappingInfo, HandlerMethod> mappings) {
    var routes =
        mappings.entrySet().stream()
            .flatMap(each -> routes(each.getKey(), each.getValue()))
            .sorted(Comparator.comparing(Route::pattern))
            .toList();
    routes.stream().collect(groupingBy(Route::call)).values().forEach(Audiences::checkAgreement);
    var exact =
        routes.stream()
            .filter(each -> !each.pattern().hasPatternSyntax())
            .collect(groupingBy(each -> each.pattern().getPatternString()));
    routes.stream()
        .filter(each -> each.pattern().hasPatternSyntax())
        .forEach(each -> addWhereItMatches(each, exact));
    return new Table(routes, exact);
  }

  /** A path with variables may answer another method of a path that is written out elsewhere. */
  private static void addWhereItMatches(Route route, Map<String, List<Route>> exact) {
    exact.forEach(
        (path, routes) -> {
          if (route.pattern().matches(PathContainer.parsePath(path))) {
            routes.add(route);
          }
        });
  }

  private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
    var audience = audience(handler);
    return info.getPatternsCondition().getPatterns().stream()
        .flatMap(
            pattern ->
                info.getMethodsCondition().getMethods().stream()
                    .map(method -> new Route(method.asHttpMethod(), pattern, audience)));
  }

  private static @Nullable Audience audience(HandlerMethod handler) {
    var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Audience.class);
    return own == null
        ? AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Audience.class)
        : own;
  }

  /** Two methods may answer one operation in two media types, but not two audiences. */
  private static void checkAgreement(List<Route> same) {
    if (same.stream().anyMatch(each -> !Objects.equals(each.audience(), same.get(0).audience()))) {
      throw new IllegalStateException("two audiences are declared for " + same.get(0).call());
    }
  }
}
