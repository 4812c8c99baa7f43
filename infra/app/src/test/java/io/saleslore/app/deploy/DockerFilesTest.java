package io.saleslore.app.deploy;

import static io.saleslore.app.deploy.Manifests.at;
import static io.saleslore.app.deploy.Manifests.list;
import static io.saleslore.app.deploy.Manifests.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the image and the compose file promise; no container engine was at hand to run them. */
class DockerFilesTest {
  private static final Pattern ASKED = Pattern.compile("\\$\\{([A-Z_]+):[?-]");
  private static String image;
  private static String composed;
  private static Map<?, ?> services;

  @BeforeAll
  static void read() throws IOException {
    image = Manifests.text("docker/Dockerfile");
    composed = Manifests.text("docker/compose.yml");
    var whole = Manifests.of("docker/compose.yml").documents().getFirst();
    services = (Map<?, ?>) at(whole, "services").orElseThrow();
  }

  @Test
  void the_image_runs_as_nobody_in_particular_and_says_whether_it_is_ready() {
    var last = image.substring(image.lastIndexOf("\nFROM "));
    assertThat(last).contains("USER 10001", "HEALTHCHECK", "/actuator/health/readiness");
    assertThat(last.indexOf("COPY")).isLessThan(last.indexOf("USER 10001"));
  }

  @Test
  void libraries_are_a_layer_of_their_own_below_our_classes() {
    assertThat(image).contains("-Djarmode=tools", "extract --layers");
    assertThat(image.indexOf("/layers/dependencies/"))
        .isPositive()
        .isLessThan(image.indexOf("/layers/application/"));
  }

  @Test
  void the_heap_leaves_half_of_the_memory_to_the_rest() {
    assertThat(image).contains("-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError");
  }

  @Test
  void secrets_and_what_was_built_elsewhere_never_go_to_a_builder() throws IOException {
    assertThat(Manifests.text("../.dockerignore").lines())
        .contains("**/target", "**/node_modules", "**/.git", "**/.env", "**/keys", "**/receipts");
  }

  @Test
  void every_service_that_stays_has_a_limit_and_comes_back() {
    services.forEach(
        (name, service) -> {
          if (!List.of("migrate", "passwords").contains(name)) {
            assertThat(text(service, "mem_limit")).as("memory of " + name).isNotEmpty();
            assertThat(text(service, "restart"))
                .as("restart of " + name)
                .isEqualTo("unless-stopped");
          }
        });
  }

  @Test
  void our_containers_write_to_their_volumes_alone_and_gain_no_rights() {
    for (var role : List.of("migrate", "command", "anonymizer", "query")) {
      var service = services.get(role);
      assertThat(text(service, "read_only")).isEqualTo("true");
      assertThat(list(service, "cap_drop")).containsExactly("ALL");
      assertThat(list(service, "security_opt")).containsExactly("no-new-privileges:true");
      assertThat(list(service, "tmpfs").toString()).contains("/tmp:exec");
    }
  }

  @Test
  void mongo_asks_for_a_password_and_only_the_query_role_has_it() {
    assertThat(text(services.get("mongo"), "environment/MONGO_INITDB_ROOT_PASSWORD")).isNotEmpty();
    assertThat(text(services.get("query"), "environment/MONGODB_URI")).contains("${MONGO_PASSWORD");
    for (var role : List.of("command", "anonymizer", "migrate")) {
      assertThat(String.valueOf(services.get(role))).doesNotContain("MONGO");
    }
  }

  @Test
  void ports_are_open_to_this_machine_alone() {
    for (var service : services.values()) {
      assertThat(list(service, "ports")).allMatch(each -> each.toString().startsWith("127.0.0.1:"));
    }
  }

  @Test
  void every_password_comes_from_the_file_that_the_example_shows() throws IOException {
    var asked =
        ASKED.matcher(composed).results().map(each -> each.group(1)).collect(Collectors.toSet());
    var shown =
        Pattern.compile("(?m)^([A-Z_]+)=")
            .matcher(Manifests.text("docker/.env.example"))
            .results()
            .map((MatchResult each) -> each.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(shown).containsExactlyInAnyOrderElementsOf(asked);
    assertThat(composed).doesNotContainPattern("(?i)password: [a-z0-9]");
  }
}
