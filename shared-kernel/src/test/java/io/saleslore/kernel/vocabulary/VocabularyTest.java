package io.saleslore.kernel.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The spellings are stored for ever: values may be added behind, none is renamed. */
class VocabularyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Industry | agriculture mining utilities construction manufacturing wholesale retail transport information finance real-estate professional-services administrative-services education healthcare arts-entertainment hospitality other-services public-administration unknown
          BusinessSize | solo micro small medium large unknown
          Objection | budget timing authority need trust competitor compliance effort contract speed other
          Approach | roi-calculator cost-savings case-study reference payment-plan discount demo trial guarantee certification comparison quick-implementation scope-change urgency clarifying-question other
          Reaction | positive neutral negative silent
          Outcome | won lost unknown
          PriceBand | under-1k 1k-5k 5k-20k 20k-100k over-100k unknown
          Weekday | mon tue wed thu fri sat sun
          PartOfDay | night morning midday afternoon evening
          Gap | 0 1 2 3 4-6 7 8-14 15-30 over-30
          Attempt | 1 2 3 4 5-plus
          CycleLength | under-1-week 1-4-weeks 1-3-months over-3-months
          DealStage | contacted quoted negotiating closing
          Speaker | marketer customer
          MessageKind | text media deleted call poll location contact reaction order form unsupported
          Delivery | sent failed delivered read played
          """)
  void spellings_never_change(String vocabulary, String codes) throws ClassNotFoundException {
    var type = Class.forName("io.saleslore.kernel.vocabulary." + vocabulary);
    var spelled =
        Arrays.stream(type.getEnumConstants())
            .map(value -> ((Code) value).code())
            .collect(Collectors.joining(" "));
    assertThat(spelled).isEqualTo(codes);
  }

  static Stream<Code> everyCode() {
    return Stream.<Code[]>of(
            Industry.values(),
            BusinessSize.values(),
            Objection.values(),
            Approach.values(),
            Reaction.values(),
            Outcome.values(),
            PriceBand.values(),
            Weekday.values(),
            PartOfDay.values(),
            Gap.values(),
            Attempt.values(),
            CycleLength.values(),
            DealStage.values(),
            Speaker.values(),
            MessageKind.values(),
            Delivery.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("everyCode")
  void every_code_is_read_back(Code code) throws ReflectiveOperationException {
    var read = code.getClass().getMethod("of", String.class).invoke(null, code.code());
    assertThat(read).isSameAs(code);
  }

  @Test
  void an_unknown_spelling_is_refused_without_repeating_it() {
    assertThatThrownBy(() -> Objection.of("John of ABC Corp"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("budget")
        .hasMessageNotContaining("John");
    assertThat(Code.find(Objection.class, "BUDGET")).isEmpty();
  }

  @Test
  void only_unknown_is_unknown() {
    assertThat(everyCode().filter(Code::isUnknown))
        .containsExactly(
            Industry.UNKNOWN, BusinessSize.UNKNOWN, Outcome.UNKNOWN, PriceBand.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "0, under-1k",
    "999.99, under-1k",
    "1000, 1k-5k",
    "4999.99, 1k-5k",
    "5000, 5k-20k",
    "19999.99, 5k-20k",
    "20000, 20k-100k",
    "99999.99, 20k-100k",
    "100000, over-100k"
  })
  void a_price_band_includes_its_lower_edge(BigDecimal amount, String band) {
    assertThat(PriceBand.of(amount).code()).isEqualTo(band);
  }

  @Test
  void every_hour_lies_in_one_part_of_the_day() {
    assertThat(
            IntStream.range(0, 24)
                .mapToObj(hour -> PartOfDay.of(hour).code())
                .collect(Collectors.groupingBy(part -> part, Collectors.counting())))
        .containsEntry("night", 8L)
        .containsEntry("morning", 5L)
        .containsEntry("midday", 3L)
        .containsEntry("afternoon", 4L)
        .containsEntry("evening", 4L);
    assertThat(PartOfDay.of(5)).isEqualTo(PartOfDay.NIGHT);
    assertThat(PartOfDay.of(6)).isEqualTo(PartOfDay.MORNING);
    assertThat(PartOfDay.of(22)).isEqualTo(PartOfDay.NIGHT);
  }
}
