package io.saleslore.app.web;

import io.saleslore.app.problem.UnknownField;
import io.saleslore.query.view.CellEndpoint;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Which parameters of a query each endpoint has. */
final class KnownParameters {
  private final Map<HandlerMethod, Set<String>> byMethod = new ConcurrentHashMap<>();

  /** The first of these that the endpoint does not know. */
  Optional<UnknownField> unknown(HandlerMethod method, Set<String> sent) {
    var known = byMethod.computeIfAbsent(method, KnownParameters::of);
    return sent.stream()
        .filter(each -> !known.contains(each))
        .findFirst()
        .map(each -> new UnknownField(each, known));
  }

  private static Set<String> of(HandlerMethod method) {
    var names = new TreeSet<String>();
    if (method.getBean() instanceof CellEndpoint<?> cells) {
      names.addAll(CellEndpoint.filters(cells.model()));
    }
    Arrays.stream(method.getMethodParameters()).flatMap(KnownParameters::names).forEach(names::add);
    return names;
  }

  private static Stream<String> names(MethodParameter parameter) {
    if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
      return Arrays.stream(parameter.getParameterType().getRecordComponents())
          .map(RecordComponent::getName);
    }
    var query = parameter.getParameterAnnotation(RequestParam.class);
    if (query == null || Map.class.isAssignableFrom(parameter.getParameterType())) {
      return Stream.empty();
    }
    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
    return query.name().isEmpty()
        ? Stream.ofNullable(parameter.getParameterName())
        : Stream.of(query.name());
  }
}
