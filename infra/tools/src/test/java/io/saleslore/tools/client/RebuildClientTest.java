package io.saleslore.tools.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RebuildClientTest {
  private static final String REBUILDS = "/api/v1/read-models/all/rebuilds";
  private final StringWriter out = new StringWriter();
  @RegisterExtension final FakePlatform platform = new FakePlatform();

  @BeforeEach
  void start() throws IOException {
    platform.answers("POST " + REBUILDS, 202, "{\"id\":\"r1\"}");
  }

  @Test
  void a_rebuild_is_followed_until_it_waits_for_a_person() throws IOException {
    platform
        .answers("GET " + REBUILDS + "/r1", 200, rebuild("building", 5, ",\"rate\":1000"))
        .answers("GET " + REBUILDS + "/r1", 200, rebuild("waiting", 2000, ""));

    var phase = begin("ask").follow(new PrintWriter(out, true));

    assertThat(phase).isEqualTo("waiting");
    assertThat(out.toString().lines())
        .containsExactly(
            "building: 5 of 2,000 releases, 1,000/s", "waiting: 2,000 of 2,000 releases");
  }

  @Test
  void one_that_switches_by_itself_is_followed_beyond_its_waiting() throws IOException {
    platform
        .answers("GET " + REBUILDS + "/r1", 200, rebuild("waiting", 9, ",\"isAutomatic\":true"))
        .answers("GET " + REBUILDS + "/r1", 200, rebuild("switched", 9, ""));

    assertThat(begin("auto").follow(new PrintWriter(out, true))).isEqualTo("switched");
  }

  @Test
  void where_it_stopped_and_why_is_told() throws IOException {
    var stopped =
        ",\"stopped\":{\"release\":12,\"readModel\":\"market-trends\",\"reason\":\"no such code\"}";
    platform.answers("GET " + REBUILDS + "/r1", 200, rebuild("failed", 12, stopped));

    begin("ask").follow(new PrintWriter(out, true));

    assertThat(out.toString().strip())
        .isEqualTo(
            "failed: 12 of 2,000 releases, stopped at release 12 in market-trends: no such code");
  }

  @Test
  void an_unfinished_rebuild_of_the_edition_is_gone_on_with() throws IOException {
    platform.answers(
        "GET " + REBUILDS,
        200,
        """
        {"items":[{"id":"r7","edition":2,"phase":"switched"},
          {"id":"r8","edition":3,"phase":"building"},{"id":"r9","edition":2,"phase":"building"}]}
        """);

    assertThat(RebuildClient.ofEdition(platform.client(), 2).path()).isEqualTo(REBUILDS + "/r9");
    assertThat(RebuildClient.ofEdition(platform.client(), 4).path()).isEqualTo(REBUILDS + "/r1");
  }

  @Test
  void a_diff_shows_its_sums_and_its_largest_changes() throws IOException {
    platform.answers(
        "GET " + REBUILDS + "/r1/diff",
        200,
        """
        {"items":[{"readModel":"market-trends","from":1,"to":2,"added":1000,"gone":1,"changed":2,
          "leftOut":3,"unchanged":4,"largest":[
            {"change":"added","id":"a","after":{"cases":"20-49","rates":{}}}]}]}
        """);

    begin("ask").showDiff(new PrintWriter(out, true));

    assertThat(out.toString().lines())
        .containsExactly(
            "market-trends: generation 1 to 2, 1,000 cells added, 1 gone, 2 changed, 3 not shown,"
                + " 4 unchanged",
            "  added    a: nothing -> 20-49 cases {}");
  }

  private RebuildClient begin(String switching) {
    return RebuildClient.start(platform.client(), "all", switching);
  }

  private static String rebuild(String phase, int done, String more) {
    return "{\"phase\":\"%s\",\"done\":%d,\"total\":2000%s}".formatted(phase, done, more);
  }
}
