package io.saleslore.anonymizer.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScrubberTest {
  @Test
  void a_known_name_is_hidden_however_it_is_written() {
    assertThat(Scrubber.knowing(List.of("Zenbrew")).apply("the zenbrew order is late"))
        .doesNotContainIgnoringCase("zenbrew");
  }

  @Test
  void without_known_names_it_hides_what_it_recognizes() {
    assertThat(Scrubber.knowing(List.of()).apply("mail me at john@abc-corp.example"))
        .doesNotContain("john@abc-corp.example");
  }

  @Test
  void a_result_does_not_print_its_text() {
    assertThat(Scrubber.scrub("call John on +1 202 555 0142"))
        .asString()
        .doesNotContain("John", "0142");
  }
}
