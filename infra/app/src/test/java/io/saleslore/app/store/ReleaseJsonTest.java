package io.saleslore.app.store;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.kernel.release.Commitment;
import io.saleslore.kernel.release.Dimension;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.release.PatternReleased;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseJsonTest {
  private static final ObjectMapper STORED = StoredJson.mapper();
  private static final String GOOD =
      "{\"edition\":1,\"number\":7,\"kind\":\"deal-by-size\",\"level\":\"crowd\","
          + "\"codes\":[\"small\"],\"counts\":{\"decided\":12,\"won\":3},\"month\":\"2026-03\","
          + "\"marketers\":\"10-19\",\"commitment\":\"ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0\"}";

  private static final List<String> CODES =
      List.of(
          "budget",
          "roi-calculator",
          "real-estate",
          "small",
          "1k-5k",
          "mon",
          "17",
          "evening",
          "8-14",
          "5-plus",
          "1-4-weeks",
          "template-40");

  private final ReleaseJson json = new ReleaseJson();

  @ParameterizedTest
  @EnumSource
  void what_it_reads_equals_what_binding_reads(FactKind kind) throws IOException {
    for (var release : releases(kind)) {
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

  private static List<PatternReleased> releases(FactKind kind) {
    return Stream.of(Level.values())
        .filter(level -> level == Level.CROWD || kind.hasParent())
        .flatMap(level -> Stream.of(MarketersBand.values()).map(band -> release(kind, level, band)))
        .toList();
  }

  private static PatternReleased release(FactKind kind, Level level, MarketersBand band) {
    int ordinal = band.ordinal();
    var codes = kind.dimensions(level).stream().map(ReleaseJsonTest::code).toList();
    var counts = kind.counts().stream().collect(toMap(count -> count, _ -> 12 + ordinal));
    return new PatternReleased(
        3,
        1L << (12 * ordinal),
        kind,
        level,
        codes,
        counts,
        YearMonth.of(2026, 12),
        band,
        Commitment.to("a line"));
  }

  private static String code(Dimension dimension) {
    return CODES.stream().filter(dimension::holds).findFirst().orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
