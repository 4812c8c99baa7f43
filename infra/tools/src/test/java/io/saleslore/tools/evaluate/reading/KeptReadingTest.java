package io.saleslore.tools.evaluate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.tools.simulate.truth.ToldFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptReadingTest {
  @TempDir private Path folder;

  @Test
  void what_was_read_once_is_there_again() throws IOException {
    var kept = new KeptReading(folder.resolve("reading.json"));
    var facts =
        List.of(
            List.of(ToldFact.of("objection-by-size : need demo small : tried eased")),
            List.<ToldFact>of());
    assertThat(kept.isThere()).isFalse();
    assertThat(kept.keep(facts)).isEqualTo(facts);
    assertThat(kept.isThere()).isTrue();
    assertThat(kept.read()).isEqualTo(facts);
  }

  @Test
  void what_was_half_written_is_not_there() throws IOException {
    Files.writeString(folder.resolve("reading.json.part"), "[[");
    assertThat(new KeptReading(folder.resolve("reading.json")).isThere()).isFalse();
  }
}
