package io.saleslore.kernel.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.Json;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PatternReleasedTest {
  private static final Map<Count, Integer> TRIES =
      Map.of(Count.TRIED, 12, Count.EASED, 9, Count.DECIDED, 10, Count.WON, 8);

  @Test
  void it_carries_codes_and_sums() {
    var release = release(List.of("budget", "roi-calculator", "manufacturing"), TRIES);
    assertThat(release.crowd())
        .isEqualTo(
            Crowd.of(FactKind.OBJECTION_BY_INDUSTRY, "budget", "roi-calculator", "manufacturing"));
    assertThat(PatternReleased.stream(3)).isEqualTo("edition-3");
  }

  @Test
  void no_typed_word_finds_a_place_in_it() {
    var random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      var codes =
          new String[] {
            Objection.values()[random.nextInt(11)].code(),
            Approach.values()[random.nextInt(16)].code(),
            Industry.values()[random.nextInt(20)].code()
          };
      codes[random.nextInt(3)] = word(random);
      assertThatThrownBy(() -> release(List.of(codes), TRIES))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_refused_code_is_not_repeated() {
    assertThatThrownBy(() -> release(List.of("budget", "roi-calculator", "ABC Corp"), TRIES))
        .hasMessageContaining("INDUSTRY")
        .hasMessageNotContaining("ABC");
  }

  @Test
  void it_counts_what_its_kind_counts_and_nothing_else() {
    var codes = List.of("budget", "roi-calculator", "manufacturing");
    assertThatThrownBy(() -> release(codes, Map.of(Count.TRIED, 12)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> release(codes.subList(0, 2), TRIES))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_crowds_parent_leaves_the_finest_code_out() {
    assertThat(Crowd.of(FactKind.CONCERN_BY_INDUSTRY, "budget", "retail").parent())
        .isEqualTo(new Crowd(FactKind.CONCERN_BY_INDUSTRY, Level.PARENT, List.of("budget")));
    assertThat(Crowd.of(FactKind.MESSAGE_TIMING, "tue", "10").parent())
        .isEqualTo(new Crowd(FactKind.MESSAGE_TIMING, Level.PARENT, List.of("tue", "morning")));
    assertThat(Crowd.of(FactKind.SEQUENCE, "demo", "trial", "none").parent().codes())
        .containsExactly("demo", "trial");
    assertThatThrownBy(() -> Crowd.of(FactKind.DEAL_BY_SIZE, "small").parent())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Crowd.of(FactKind.FOLLOW_UP, "3", "1").parent().parent())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_crowd_knows_when_one_of_its_codes_says_nothing() {
    assertThat(Crowd.of(FactKind.DEAL_BY_SIZE, "unknown").hasUnknown()).isTrue();
    assertThat(Crowd.of(FactKind.DEAL_BY_SIZE, "small").hasUnknown()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5-9",
    "9, 5-9",
    "10, 10-19",
    "19, 10-19",
    "20, 20-49",
    "49, 20-49",
    "50, 50-plus"
  })
  void marketers_are_told_in_bands(int marketers, String band) {
    assertThat(MarketersBand.of(marketers).code()).isEqualTo(band);
    assertThat(MarketersBand.of(band)).isEqualTo(MarketersBand.of(marketers));
  }

  @Test
  void more_marketers_are_never_in_a_smaller_band() {
    for (int marketers = 5; marketers < 200; marketers++) {
      assertThat(MarketersBand.of(marketers + 1))
          .isGreaterThanOrEqualTo(MarketersBand.of(marketers));
    }
  }

  /** A band starts where it says: its first number is the least that lies in it. */
  @ParameterizedTest
  @EnumSource
  void a_band_begins_at_its_first_number(MarketersBand band) {
    int least = Integer.parseInt(band.code().split("-", 2)[0]);
    assertThat(MarketersBand.of(least)).isEqualTo(band);
    if (band != MarketersBand.FROM_5_TO_9) {
      assertThat(MarketersBand.of(least - 1)).isLessThan(band);
    }
  }

  @Test
  void fewer_than_five_marketers_have_no_band() {
    assertThatThrownBy(() -> MarketersBand.of(4)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_is_spelled_and_read_back(FactKind kind) {
    assertThat(FactKind.of(kind.code())).isEqualTo(kind);
    assertThat(kind.dimensions(Level.CROWD)).isNotEmpty();
    assertThat(kind.hasParent()).isEqualTo(!kind.dimensions(Level.PARENT).isEmpty());
    assertThat(kind.counts()).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void an_edition_numbers_its_releases_in_a_stream_of_its_own() {
    assertThat(PatternReleased.stream(1)).isNotEqualTo(PatternReleased.stream(11));
  }

  @Test
  void a_count_too_many_is_refused() {
    var counts = new HashMap<>(TRIES);
    counts.put(Count.SENT, 3);
    assertThatThrownBy(() -> release(List.of("budget", "roi-calculator", "manufacturing"), counts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("objection-by-industry counts ");
  }

  @Test
  void another_count_in_place_of_its_own_is_refused() {
    var counts = new HashMap<>(TRIES);
    counts.remove(Count.WON);
    counts.put(Count.SENT, 3);
    assertThatThrownBy(() -> release(List.of("budget", "roi-calculator", "manufacturing"), counts))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobody_changes_what_was_released() {
    var counts = new HashMap<>(TRIES);
    var codes = new ArrayList<>(List.of("budget", "roi-calculator", "manufacturing"));
    var release = release(codes, counts);
    counts.put(Count.TRIED, 1_000);
    codes.set(0, "trust");
    assertThat(release.counts()).isEqualTo(TRIES);
    assertThat(release.codes().getFirst()).isEqualTo("budget");
    assertThatThrownBy(() -> release.counts().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> release.codes().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @EnumSource
  void a_release_of_any_kind_travels_through_json(FactKind kind) {
    var random = new Random(kind.ordinal());
    var counts = new HashMap<Count, Integer>();
    kind.counts().forEach(count -> counts.put(count, random.nextInt(100)));
    var release =
        new PatternReleased(
            2,
            17,
            kind,
            Level.CROWD,
            CrowdTest.codes(kind, random),
            counts,
            YearMonth.of(2026, 3),
            MarketersBand.FROM_20_TO_49,
            Commitment.to("a line"));
    assertThat(Json.travelled(release, PatternReleased.class)).isEqualTo(release);
    assertThat(Json.write(release))
        .contains("\"kind\":\"" + kind.code() + "\"", "\"month\":\"2026-03\"")
        .contains("\"marketers\":\"20-49\"", "\"level\":\"crowd\"");
  }

  @Test
  void a_release_with_a_word_in_it_is_not_read() {
    var json =
        Json.write(release(List.of("budget", "roi-calculator", "manufacturing"), TRIES))
            .replace("manufacturing", "ABC Corp");
    assertThatThrownBy(() -> Json.read(json, PatternReleased.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("ABC");
  }

  private static String word(Random random) {
    return random
        .ints(1 + random.nextInt(12), 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .append(random.nextInt(10))
        .toString();
  }

  private static PatternReleased release(List<String> codes, Map<Count, Integer> counts) {
    return new PatternReleased(
        1,
        0,
        FactKind.OBJECTION_BY_INDUSTRY,
        Level.CROWD,
        codes,
        counts,
        YearMonth.of(2026, 3),
        MarketersBand.of(12),
        Commitment.to("a line"));
  }
}
