package io.saleslore.kernel.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Attempt;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.CycleLength;
import io.saleslore.kernel.vocabulary.Gap;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PartOfDay;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.kernel.vocabulary.Weekday;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No word that anyone typed has a place where only codes may stand. */
class DimensionTest {
  static Stream<Arguments> vocabularies() {
    return Stream.of(
        Arguments.of(Dimension.OBJECTION, Objection.values(), false),
        Arguments.of(Dimension.OBJECTION_OR_NONE, Objection.values(), true),
        Arguments.of(Dimension.APPROACH, Approach.values(), false),
        Arguments.of(Dimension.FIRST_STEP, Approach.values(), false),
        Arguments.of(Dimension.LATER_STEP, Approach.values(), true),
        Arguments.of(Dimension.INDUSTRY, Industry.values(), false),
        Arguments.of(Dimension.BUSINESS_SIZE, BusinessSize.values(), false),
        Arguments.of(Dimension.PRICE_BAND, PriceBand.values(), false),
        Arguments.of(Dimension.WEEKDAY, Weekday.values(), false),
        Arguments.of(Dimension.PART_OF_DAY, PartOfDay.values(), false),
        Arguments.of(Dimension.GAP, Gap.values(), false),
        Arguments.of(Dimension.ATTEMPT, Attempt.values(), false),
        Arguments.of(Dimension.CYCLE_LENGTH, CycleLength.values(), false));
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void a_dimension_holds_its_vocabulary(Dimension dimension, Code[] vocabulary, boolean orNone) {
    assertThat(Arrays.stream(vocabulary).map(Code::code)).allMatch(dimension::holds);
    assertThat(dimension.holds(Dimension.NONE)).isEqualTo(orNone);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void other_spellings_of_its_codes_are_none(
      Dimension dimension, Code[] vocabulary, boolean orNone) {
    for (var each : vocabulary) {
      assertThat(dimension.holds(each.code() + " ")).isFalse();
      assertThat(dimension.holds(each.code() + "/x")).isFalse();
      if (!each.code().equals(each.name())) {
        assertThat(dimension.holds(each.name())).isFalse();
      }
    }
    assertThat(dimension.holds(Dimension.NONE.toUpperCase(Locale.ROOT))).isFalse();
    assertThat(dimension.holds("")).as("or none: %s", orNone).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void no_dimension_holds_a_word(Dimension dimension) {
    var random = new Random(dimension.ordinal());
    for (int i = 0; i < 500; i++) {
      var word = random.ints(3 + random.nextInt(10), 'a', 'z' + 1).mapToObj(Character::toString);
      var text = "x" + word.reduce("", String::concat) + "z";
      assertThat(dimension.holds(text)).as(text).isFalse();
    }
    assertThat(dimension.holds("John of ABC Corp")).isFalse();
    assertThat(dimension.holds("john@example.com")).isFalse();
  }

  @Test
  void hours_are_0_to_23_without_leading_zeros() {
    for (int hour = 0; hour < 24; hour++) {
      assertThat(Dimension.HOUR.holds(Integer.toString(hour))).isTrue();
    }
    assertThat(Stream.of("24", "-1", "07", "7.5", "", "noon")).noneMatch(Dimension.HOUR::holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"template-1", "template-12", "template-999999"})
  void a_template_is_a_number_of_the_catalogue(String code) {
    assertThat(Dimension.TEMPLATE.holds(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"template-0", "template-01", "template-", "template-1000000", "template-1\n"})
  void any_other_name_is_no_template(String code) {
    assertThat(Dimension.TEMPLATE.holds(code)).isFalse();
  }
}
