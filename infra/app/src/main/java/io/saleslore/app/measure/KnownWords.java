package io.saleslore.app.measure;

import io.saleslore.app.security.Audiences;
import io.saleslore.app.security.Route;
import io.saleslore.command.webhook.WebhookResult;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.query.readmodel.ReadModel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The values that a label may have: closed lists, templates of paths, and names of classes. */
@Component
final class KnownWords {
  private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d|UNKNOWN|CLIENT_ERROR");
  private static final Pattern CLASS = Pattern.compile("none|[A-Z][A-Za-z0-9]{0,79}");

  /** Paths of no endpoint of ours, and what Spring says where it knows no template. */
  private static final Set<String> OTHER_PATHS =
      Set.of(
          "UNKNOWN",
          "NOT_FOUND",
          "REDIRECTION",
          "root",
          "/**",
          "/actuator",
          "/actuator/health",
          "/actuator/health/{*path}",
          "/actuator/health/**",
          "/actuator/info",
          "/actuator/metrics",
          "/actuator/metrics/{requiredMetricName}",
          "/actuator/prometheus");

  private static final Map<String, Set<String>> LISTS =
      Map.of(
          "outcome",
          Set.of(
              "INFORMATIONAL", "SUCCESS", "REDIRECTION", "CLIENT_ERROR", "SERVER_ERROR", "UNKNOWN"),
          "method",
          methods(),
          "store",
          Set.of("private", "global", "operations"),
          "role",
          Stream.concat(Stream.of(CallerRole.values()).map(Enum::name), Stream.of("none", "other"))
              .collect(Collectors.toSet()),
          "result",
          Stream.of(WebhookResult.values())
              .map(WebhookResult::label)
              .collect(Collectors.toUnmodifiableSet()),
          "kind",
          kinds());

  private final SingletonSupplier<Set<String>> paths;
  private final SingletonSupplier<Set<String>> areas;
  private final SingletonSupplier<Set<String>> views;

  @Autowired
  KnownWords(Audiences audiences, ObjectProvider<ReadModel> models) {
    this(audiences::all, () -> models.stream().map(ReadModel::name).toList());
  }

  /** The routes are asked for with the first request, when all endpoints have their paths. */
  KnownWords(Supplier<List<Route>> routes, Supplier<List<String>> views) {
    this.paths = SingletonSupplier.of(() -> paths(routes.get()));
    this.areas = SingletonSupplier.of(() -> areas(routes.get()));
    this.views = SingletonSupplier.of(() -> Set.copyOf(views.get()));
  }

  /** Whether only this program can have said it. */
  boolean contains(String label, String value) {
    return switch (label) {
      case "uri" -> paths.obtain().contains(value);
      case "area" -> areas.obtain().contains(value);
      case "view" -> views.obtain().contains(value);
      case "status" -> STATUS.matcher(value).matches();
      case "exception", "error" -> CLASS.matcher(value).matches();
      default -> LISTS.getOrDefault(label, Set.of()).contains(value);
    };
  }

  private static Set<String> kinds() {
    return Stream.concat(
            Stream.of(MessageKind.values()).map(MessageKind::code),
            Stream.of(
                "any",
                "edit",
                "revoke",
                "delivery",
                "number_change",
                "call",
                "call_status",
                "error",
                "history_error",
                "change_of_no_message"))
        .collect(Collectors.toSet());
  }

  private static Set<String> methods() {
    return Stream.concat(Stream.of(HttpMethod.values()).map(HttpMethod::name), Stream.of("UNKNOWN"))
        .collect(Collectors.toSet());
  }

  private static Set<String> paths(List<Route> routes) {
    var all = new HashSet<>(OTHER_PATHS);
    routes.forEach(each -> all.add(each.pattern().getPatternString()));
    return Set.copyOf(all);
  }

  private static Set<String> areas(List<Route> routes) {
    var all = new HashSet<>(Set.of("actuator", "other"));
    routes.stream().map(Route::area).forEach(all::add);
    return Set.copyOf(all);
  }
}
