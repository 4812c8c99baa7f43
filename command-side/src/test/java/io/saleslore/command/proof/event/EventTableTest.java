package io.saleslore.command.proof.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.fixture.MemoryRows;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventTableTest {
  private final EventTable table = new EventTable(Set.of("staff-alice/2"));

  @Test
  void it_has_a_line_for_an_event_with_its_zone() {
    assertThat(lineOf("{\"zone\":\"staff-alice\",\"amount\":1}"))
        .startsWith("7,")
        .contains(",staff-alice,deal-1,0,")
        .endsWith("\"{\"\"zone\"\":\"\"staff-alice\"\",\"\"amount\"\":1}\"\r\n");
  }

  @Test
  void what_is_sealed_and_what_is_erased_shows_so() {
    assertThat(
            lineOf(
                "{\"name\":{\"key\":\"staff-alice/1\",\"ciphertext\":\"AAA=\"},"
                    + "\"more\":[{\"key\":\"staff-alice/2\",\"ciphertext\":\"BBB=\"}]}"))
        .contains("\"\"name\"\":\"\"[sealed]\"\"", "[\"\"[erased]\"\"]")
        .doesNotContain("AAA", "BBB");
  }

  @Test
  void what_is_no_json_is_said_to_be_none() {
    assertThat(lineOf("{\"a\":")).contains("[no JSON]");
  }

  private String lineOf(String payload) {
    return table.line(MemoryRows.event(7, "deal-1", 0, payload));
  }
}
