package io.saleslore.tools.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.tools.cli.Lore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RebuildListTest {
  private static final String READ_MODELS = "/api/v1/read-models";
  private static final String BUILDING =
      "{\"id\":\"r1\",\"phase\":\"paused\",\"done\":5,\"total\":9}";
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @RegisterExtension final FakePlatform platform = new FakePlatform();

  @Test
  void what_is_live_and_what_is_built_is_listed() throws IOException {
    standings();
    platform.answers(
        "GET " + READ_MODELS + "/all/rebuilds?limit=500", 200, "{\"items\":[" + BUILDING + "]}");
    assertThat(lore("list")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "market-trends: generation 3 live, 2 to go back to", "r1 paused: 5 of 9 releases");
  }

  @Test
  void a_rebuild_is_told_what_to_do() throws IOException {
    for (var order : List.of("pause", "resume", "cancel", "switch")) {
      platform.answers("POST " + READ_MODELS + "/all/rebuilds/r1/" + order, 200, BUILDING);
      assertThat(lore(order, "r1")).isZero();
    }
    assertThat(out.toString()).hasLineCount(4);
  }

  @Test
  void one_goes_back_to_a_generation_that_is_named() throws IOException {
    standings();
    platform.answers("POST " + READ_MODELS + "/all/rollback", 204, "null");
    assertThat(lore("back", "market-trends=2")).isZero();
    assertThat(out.toString()).contains("market-trends: generation 2");
  }

  @Test
  void what_is_refused_is_said_in_one_line() throws IOException {
    platform.answers(
        "POST " + READ_MODELS + "/all/rebuilds/r1/switch", 409, "{\"detail\":\"it is live\"}");
    assertThat(lore("switch", "r1")).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(1).contains("it is live");
  }

  private void standings() throws IOException {
    platform.answers(
        "GET " + READ_MODELS,
        200,
        "{\"items\":[{\"name\":\"market-trends\",\"generation\":3,\"before\":2}]}");
  }

  private int lore(String... arguments) {
    var all = new ArrayList<>(List.of("rebuilds"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--url", platform.uri().toString(), "--token", "given"));
    return Lore.run(
        new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
  }
}
