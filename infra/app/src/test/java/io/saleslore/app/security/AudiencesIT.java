package io.saleslore.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets past the door of each operation, compared with the approved text audiences.txt. */
class AudiencesIT {
  private static final String ID = "01950000-0000-7000-8000-000000000001";

  @TempDir static Path data;
  private static RunningPlatform platform;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Map<String, String> CALLERS = new LinkedHashMap<>();

  /** Of each caller, by what is wrong with it. */
  private static final Map<String, Map<String, String>> WRONG_TOKENS = new LinkedHashMap<>();

  @BeforeAll
  static void start() throws Exception {
    platform =
        RunningPlatform.start(
            data,
            0,
            "logging.level.root=error",
            "saleslore.gate.schedule=-",
            "saleslore.limits.refused-per-minute=0");
    var api = new Api(platform.uri(), data);
    for (var staff : List.of("alice-123", "bob-456", "carol-789")) {
      Api.expect(
          201,
          api.post(
              "/api/v1/staff",
              Map.of("staffId", staff, "name", "A", "timeZone", "UTC"),
              api.role("ADMIN")));
    }
    CALLERS.put("owner", api.marketer("alice-123"));
    CALLERS.put("other marketer", api.marketer("bob-456"));
    for (var role : List.of("COMPLIANCE", "DATA_TEAM", "TEMPLATE_REVIEWER", "ADMIN")) {
      CALLERS.put(role, api.role(role));
    }
    CALLERS.put("nobody", "");
    WRONG_TOKENS.put("owner", new WrongTokens(data, "MARKETER", "alice-123").all());
    WRONG_TOKENS.put("other marketer", new WrongTokens(data, "MARKETER", "bob-456").all());
    for (var role : List.of("COMPLIANCE", "DATA_TEAM", "TEMPLATE_REVIEWER", "ADMIN")) {
      WRONG_TOKENS.put(role, new WrongTokens(data, role, role).all());
    }
  }

  @AfterAll
  static void stop() {
    platform.close();
  }

  @Test
  void each_operation_is_open_to_those_that_the_approved_text_names() throws Exception {
    var table = new TreeSet<String>();
    WRONG_TOKENS.values().stream()
        .flatMap(each -> each.keySet().stream())
        .forEach(wrong -> table.add("# wrong token: " + wrong));
    for (var route : platform.part(Audiences.class).all()) {
      if (route.pattern().getPatternString().startsWith("/v3/api-docs")) {
        continue;
      }
      var callers = callersLetIn(route);
      table.add(
          "%s -> %s; with a wrong token: %s"
              .formatted(
                  route.call(),
                  String.join(", ", callers),
                  String.join(", ", wrongTokensLetIn(route, callers))));
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "audiences.txt"), String.join("\n", table) + "\n");
    assertThat(String.join("\n", table) + "\n").isEqualTo(approved());
  }

  private static List<String> callersLetIn(Route route) throws Exception {
    var letIn = new ArrayList<String>();
    for (var caller : CALLERS.entrySet()) {
      if (isLetIn(route, caller.getValue())) {
        letIn.add(caller.getKey());
      }
    }
    return letIn;
  }

  /** What may be wrong with the token of one who would be let in with a right one, and is still. */
  private static List<String> wrongTokensLetIn(Route route, List<String> callers) throws Exception {
    var letIn = new TreeSet<String>();
    for (var caller : callers) {
      for (var wrong : WRONG_TOKENS.getOrDefault(caller, Map.of()).entrySet()) {
        if (isLetIn(route, wrong.getValue())) {
          letIn.add(wrong.getKey());
        }
      }
    }
    return letIn.isEmpty() ? List.of("nobody") : List.copyOf(letIn);
  }

  /**
   * A body that cannot be read: whoever gets in is refused by the endpoint, and changes nothing;
   * what needs no body may close carol's zone, but not alice's.
   */
  private static boolean isLetIn(Route route, String token) throws Exception {
    var path =
        route
            .pattern()
            .getPatternString()
            .replace(
                "{staff}",
                route.isForZoneOwner() || route.isForSubject() ? "alice-123" : "carol-789")
            .replace("{number}", "4711")
            .replaceAll("\\{\\w+}", ID);
    var request =
        HttpRequest.newBuilder(URI.create(platform.uri() + path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .method(route.method().name(), BodyPublishers.ofString("{\""));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
    try (var in = answer.body()) {
      return switch (answer.statusCode()) {
        case 401 -> false;
        case 403, 404 -> !isTurnedAway(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        default -> true;
      };
    }
  }

  private static boolean isTurnedAway(String problem) {
    return problem.contains("the token's role may not do this")
        || problem.contains("there is no such zone")
        || problem.contains("there is no such path");
  }

  private static String approved() throws IOException {
    try (var in = AudiencesIT.class.getResourceAsStream("audiences.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
