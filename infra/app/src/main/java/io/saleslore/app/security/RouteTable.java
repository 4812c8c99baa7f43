package io.saleslore.app.security;

import static java.util.stream.Collectors.groupingBy;

import io.saleslore.kernel.http.Audience;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;

/**
 * The routes of all endpoints, and those of each path that is written out without variables.
 *
 * @param routes the more exact paths first
 * @param byLength the same by how many elements a path has: no variable stands for two
 */
record RouteTable(
    List<Route> routes, Map<String, List<Route>> byExactPath, Map<Integer, List<Route>> byLength) {
  List<Route> matching(PathContainer path) {
    var exact = byExactPath.get(path.value());
    return exact == null
        ? byLength.getOrDefault(path.elements().size(), List.of()).stream()
            .filter(each -> each.pattern().matches(path))
            .toList()
        : exact;
  }

  static RouteTable of(Map<RequestMappingInfo, HandlerMethod> mappings) {
    var routes =
        mappings.entrySet().stream()
            .flatMap(each -> routes(each.getKey(), each.getValue()))
            .sorted(Comparator.comparing(Route::pattern))
            .toList();
    routes.stream().collect(groupingBy(Route::call)).values().forEach(RouteTable::checkAgreement);
    var exact =
        routes.stream()
            .filter(each -> !each.pattern().hasPatternSyntax())
            .collect(groupingBy(each -> each.pattern().getPatternString()));
    routes.stream()
        .filter(each -> each.pattern().hasPatternSyntax())
        .forEach(each -> addWhereItMatches(each, exact));
    return new RouteTable(routes, exact, routes.stream().collect(groupingBy(RouteTable::length)));
  }

  private static int length(Route route) {
    var pattern = route.pattern().getPatternString();
    if (pattern.contains("**") || pattern.contains("{*")) {
      throw new IllegalStateException("a path of any length is answered by " + route.call());
    }
    return PathContainer.parsePath(pattern).elements().size();
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
