package io.saleslore.app.security;

import io.saleslore.command.staff.Zones;
import io.saleslore.kernel.id.StaffId;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Says which operation a request tried, by the template of its path. Of what the caller typed only
 * identities and zones that exist are shown.
 */
@Component
record TriedOperation(Audiences audiences, ObjectProvider<Zones> zones) {
  private static final String ACTUATOR = "actuator";
  private static final String OTHER = "other";
  private static final String ZONE = "staff";

  /** What the operation is about, in one of few words: a label for counting. */
  String area(ServerHttpRequest request) {
    return audiences.find(request).map(Route::area).orElse(isActuator(request) ? ACTUATOR : OTHER);
  }

  /** The template of the path; a variable keeps its name unless its value may be shown. */
  String path(ServerHttpRequest request) {
    return template(request, route -> filled(route.pattern(), request));
  }

  /** The template of the path, with no value in it. */
  String route(ServerHttpRequest request) {
    return template(request, route -> route.pattern().getPatternString());
  }

  private String template(ServerHttpRequest request, Function<Route, String> shown) {
    return audiences.find(request).map(shown).orElse(isActuator(request) ? "/actuator/*" : "/*");
  }

  private static boolean isActuator(ServerHttpRequest request) {
    return request.getPath().value().startsWith("/" + ACTUATOR + "/");
  }

  private String filled(PathPattern pattern, ServerHttpRequest request) {
    var found = pattern.matchAndExtract(request.getPath().pathWithinApplication());
    var values = found == null ? Map.<String, String>of() : found.getUriVariables();
    return Arrays.stream(pattern.getPatternString().split("/", -1))
        .map(segment -> shown(segment, values))
        .collect(Collectors.joining("/"));
  }

  private String shown(String segment, Map<String, String> values) {
    if (!segment.startsWith("{")) {
      return segment;
    }
    var name = segment.substring(1, segment.length() - 1);
    var value = values.getOrDefault(name, "");
    boolean isShown = name.equals(ZONE) ? exists(value) : isIdentity(value);
    return isShown ? value : segment;
  }

  private boolean exists(String staff) {
    var known = zones.getIfAvailable();
    try {
      return known != null && known.ownerOf(new StaffId(staff).zone()).isPresent();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isIdentity(String value) {
    try {
      return UUID.fromString(value).toString().equals(value);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
