package io.saleslore.app.security;

import io.saleslore.kernel.http.Audience;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;

/** Which audience each endpoint declares, read once from the mappings of all controllers. */
@Component
final class DeclaredAudiences {
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private volatile @Nullable Routes routes;

  DeclaredAudiences(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /** An endpoint's route and audience; null where a controller declares none. */
  record Route(PathPattern pattern, RequestMappingInfo mapping, @Nullable Audience audience) {
    boolean takes(String method) {
      var methods = mapping.getMethodsCondition().getMethods();
      return methods.isEmpty() || methods.contains(RequestMethod.resolve(method));
    }
  }

  /** A route that a request fits, with the variables of its path. */
  record MatchedRoute(Route route, Map<String, Object> variables) {}

  /** The route of a request; where only the method does not fit, another one of the same path. */
  Optional<MatchedRoute> find(ServerWebExchange exchange) {
    var path = exchange.getRequest().getPath().pathWithinApplication();
    var fitting = all().candidates(path);
    return fitting.stream()
        .filter(each -> each.takes(exchange.getRequest().getMethod().name()))
        .findFirst()
        .or(() -> fitting.stream().findFirst())
        .map(route -> matched(route, path));
  }

  private static MatchedRoute matched(Route route, PathContainer path) {
    var variables = new HashMap<String, Object>();
    var found = route.pattern().matchAndExtract(path);
    if (found != null) {
      variables.putAll(found.getUriVariables());
    }
    return new MatchedRoute(route, variables);
  }

  private Routes all() {
    var known = routes;
    if (known == null) {
      known = Routes.of(mappings.stream().toList());
      routes = known;
    }
    return known;
  }

  /** Paths without variables are looked up, the others are tried one by one. */
  private record Routes(Map<String, List<Route>> exact, List<Route> others) {
    static Routes of(List<RequestMappingHandlerMapping> mappings) {
      var routes = new Routes(new HashMap<>(), new ArrayList<>());
      mappings.forEach(mapping -> mapping.getHandlerMethods().forEach(routes::add));
      routes.others().sort((one, other) -> one.pattern().compareTo(other.pattern()));
      return routes;
    }

    private void add(RequestMappingInfo mapping, HandlerMethod handler) {
      for (PathPattern pattern : mapping.getPatternsCondition().getPatterns()) {
        var route = new Route(pattern, mapping, audience(handler));
        if (pattern.getPatternString().contains("{") || pattern.getPatternString().contains("*")) {
          others.add(route);
        } else {
          exact.computeIfAbsent(pattern.getPatternString(), _ -> new ArrayList<>()).add(route);
        }
      }
    }

    private static @Nullable Audience audience(HandlerMethod handler) {
      var own = handler.getMethodAnnotation(Audience.class);
      return own != null
          ? own
          : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Audience.class);
    }

    List<Route> candidates(PathContainer path) {
      var known = exact.get(path.value());
      return known != null
          ? known
          : others.stream().filter(each -> each.pattern().matches(path)).toList();
    }
  }

  /** The authorities of the roles that an audience names. */
  static List<String> authorities(Audience audience) {
    return Arrays.stream(audience.value()).map(role -> "ROLE_" + role.name()).toList();
  }
}
