package io.saleslore.infra.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.infra.simulate.RandomReleases;
import io.saleslore.kernel.release.PatternReleased;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseJsonTest {
  private static final ObjectMapper STORED = StoredJson.mapper();
  private static final String GOOD =
      "{\"edition\":1,\"number\":7,\"kind\":\"deal-by-size\",\"level\":\"crowd\","
          + "\"codes\":[\"small\"],\"counts\":{\"decided\":12,\"won\":3},\"month\":\"2026-03\","
          + "\"marketers\":\"10-19\"}";

  private final ReleaseJson json = new ReleaseJson();

  @Test
  void what_it_reads_equals_what_binding_reads() throws IOException {
    for (var release : new RandomReleases(1, 3).from(0, 2_000)) {
      var stored = STORED.writeValueAsBytes(release);
      assertThat(json.read(stored))
          .isEqualTo(STORED.readValue(stored, PatternReleased.class))
          .isEqualTo(release);
    }
  }

  @Test
  void fields_of_later_days_are_passed_over() throws IOException {
    var later = GOOD.replace("\"number\"", "\"noise\":{\"epsilon\":[1,{\"a\":2}]},\"number\"");
    assertThat(json.read(bytes(later))).isEqualTo(json.read(bytes(GOOD)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"month\":\"2026-03\",", "\"level\":\"crowd\",", ",\"marketers\":\"10-19\""})
  void a_missing_field_is_no_release(String field) {
    assertThatThrownBy(() -> json.read(bytes(GOOD.replace(field, ""))))
        .isInstanceOf(RuntimeException.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
