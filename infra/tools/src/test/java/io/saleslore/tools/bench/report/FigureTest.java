package io.saleslore.tools.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.tools.bench.timing.Latencies;
import org.junit.jupiter.api.Test;

class FigureTest {
  @Test
  void a_line_has_the_names_that_readers_of_it_rely_on() throws JsonProcessingException {
    var latencies = new Latencies();
    latencies.add(2_000_000);

    assertThat(json(Figure.of("append", "h2", 1, 2, "commands/s").with(latencies)))
        .matches(
            "\\{\"name\":\"append\",\"store\":\"h2\",\"ours\":1.0,\"baseline\":2.0,\"ratio\":0.5,"
                + "\"unit\":\"commands/s\",\"p50\":2\\.0\\d*,\"p99\":2\\.0\\d*}");
    assertThat(json(Figure.alone("memory", "none", 300, "MB")))
        .isEqualTo(
            "{\"name\":\"memory\",\"store\":\"none\",\"ours\":300.0,\"baseline\":null,"
                + "\"ratio\":null,\"unit\":\"MB\",\"p50\":null,\"p99\":null}");
  }

  private static String json(Figure figure) throws JsonProcessingException {
    return new ObjectMapper().writeValueAsString(figure);
  }
}
