package io.saleslore.tools.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GateClientTest {
  private static final String GATE = "GET /api/v1/gate";
  private static final String READ_MODELS = "GET /api/v1/read-models";
  @RegisterExtension final FakePlatform platform = new FakePlatform();
  private final GateClient gate = new GateClient(platform.client(), Duration.ofMinutes(1));

  @Test
  void facts_are_those_after_the_last_story_was_read() throws IOException {
    platform
        .answers(GATE, 200, "{\"caughtUp\":false,\"why\":\"still reading\"}")
        .answers(GATE, 200, "{\"caughtUp\":true,\"why\":\"too few\",\"parked\":2}");

    var facts = gate.whenAllIsRead();

    assertThat(facts.why()).isEqualTo("too few");
    assertThat(facts.parked()).isEqualTo(2);
  }

  @Test
  void an_anonymizer_that_does_not_catch_up_is_named() throws IOException {
    platform.answers(GATE, 200, "{\"caughtUp\":false}");

    var hasty = new GateClient(platform.client(), Duration.ofMillis(500));
    assertThatThrownBy(hasty::whenAllIsRead)
        .isInstanceOf(PlatformRefusal.class)
        .hasMessageStartingWith("the anonymizer did not catch up within");
  }

  @Test
  void read_models_without_a_generation_or_behind_are_waited_for() throws IOException {
    platform
        .answers(READ_MODELS, 200, "{\"items\":[]}")
        .answers(READ_MODELS, 200, "{\"items\":[{\"lag\":0,\"generation\":0}]}")
        .answers(READ_MODELS, 200, "{\"items\":[{\"lag\":3,\"generation\":1}]}")
        .answers(READ_MODELS, 200, "{\"items\":[{\"lag\":0,\"generation\":1}]}");

    gate.whenAllIsLearned();

    assertThat(platform.requests()).hasSize(4);
  }

  @Test
  void a_tick_tells_the_time_and_gives_the_number_of_releases() throws IOException {
    platform.answers("POST /api/v1/gate/ticks", 200, "{\"releases\":7}");

    assertThat(gate.tick(Instant.parse("2025-03-11T09:00:00Z"))).isEqualTo(7);
    assertThat(platform.requests())
        .containsExactly("POST /api/v1/gate/ticks {\"asOf\":\"2025-03-11T09:00:00Z\"}");
  }
}
