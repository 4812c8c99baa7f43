package io.saleslore.anonymizer.scrub.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NameWeightsTest {
  @Test
  void what_is_written_is_read_again() throws IOException {
    var weights = new float[WordFeatures.SLOTS * NameClass.COUNT];
    weights[5] = 1.5f;
    weights[weights.length - 1] = -100;

    byte[] written = written(NameWeights.of(weights));

    assertThat(written(NameWeights.read(new ByteArrayInputStream(written)))).isEqualTo(written);
    weights[5] = 2;
    assertThat(written(NameWeights.of(weights))).isNotEqualTo(written);
  }

  private static byte[] written(NameWeights weights) throws IOException {
    var out = new ByteArrayOutputStream();
    weights.write(out);
    return out.toByteArray();
  }
}
