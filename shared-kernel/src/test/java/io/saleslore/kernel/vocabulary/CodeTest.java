package io.saleslore.kernel.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.Json;
import io.saleslore.kernel.catalogue.Slot;
import io.saleslore.kernel.erasure.ErasureGrounds;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.release.MarketersBand;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all vocabularies have in common, those of other packages among them. */
class CodeTest {
  static Stream<Class<? extends Code>> vocabularies() {
    return Stream.of(
        Approach.class,
        Attempt.class,
        BusinessSize.class,
        CycleLength.class,
        DealStage.class,
        Delivery.class,
        Gap.class,
        Industry.class,
        MessageKind.class,
        Objection.class,
        Outcome.class,
        PartOfDay.class,
        PriceBand.class,
        Reaction.class,
        Speaker.class,
        Weekday.class,
        Slot.class,
        ErasureGrounds.class,
        Count.class,
        FactKind.class,
        Level.class,
        MarketersBand.class);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void a_code_is_lower_case_letters_digits_and_hyphens(Class<? extends Code> vocabulary) {
    assertThat(codes(vocabulary)).allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void no_two_constants_share_a_code(Class<? extends Code> vocabulary) {
    assertThat(codes(vocabulary)).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void each_is_stored_as_its_code_and_read_back(Class<? extends Code> vocabulary) {
    for (var constant : vocabulary.getEnumConstants()) {
      assertThat(Json.write(constant)).isEqualTo("\"" + constant.code() + "\"");
      assertThat(Json.<Object>travelled(constant, vocabulary)).isSameAs(constant);
    }
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void another_spelling_is_refused_with_the_list_and_without_the_text(
      Class<? extends Code> vocabulary) {
    for (var wrong : List.of("John of ABC Corp", "", " ", firstCode(vocabulary) + " ")) {
      assertThatThrownBy(() -> of(vocabulary, wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "unknown %s, one of %s"
                  .formatted(vocabulary.getSimpleName(), String.join(", ", codes(vocabulary))));
    }
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void json_of_another_spelling_is_refused_without_repeating_it(Class<? extends Code> vocabulary) {
    assertThatThrownBy(() -> Json.read("\"John of ABC Corp\"", vocabulary))
        .hasMessageContaining("unknown " + vocabulary.getSimpleName())
        .hasMessageNotContaining("John");
  }

  @Test
  void java_names_are_no_codes() {
    for (var industry : Industry.values()) {
      assertThat(Code.find(Industry.class, industry.name())).isEmpty();
      assertThat(Code.find(Industry.class, industry.code().toUpperCase(Locale.ROOT))).isEmpty();
    }
  }

  /** In Turkish the lower case of I has no dot. */
  @Test
  void codes_are_the_same_in_every_language() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Objection.TIMING.code()).isEqualTo("timing");
      assertThat(Industry.of("mining")).isEqualTo(Industry.MINING);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          catalogue.Slot | customer marketer company product provider industry price figure number date time goal problem link detail
          erasure.ErasureGrounds | request retention restored
          release.Count | tried eased decided won raised sent replied used
          release.FactKind | objection-by-industry objection-by-size objection-by-price concern-by-industry sequence message-timing follow-up template-use deal-by-industry deal-by-size deal-by-price
          release.Level | crowd parent
          release.MarketersBand | 5-9 10-19 20-49 50-plus
          """)
  void spellings_of_other_packages_never_change_either(String vocabulary, String codes)
      throws ClassNotFoundException {
    var type = Class.forName("io.saleslore.kernel." + vocabulary).asSubclass(Code.class);
    assertThat(String.join(" ", codes(type))).isEqualTo(codes);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 24})
  void hours_outside_of_the_day_are_night_by_the_same_rule(int hour) {
    assertThat(PartOfDay.of(hour)).isEqualTo(PartOfDay.NIGHT);
  }

  /** Deliveries are in order: an outcome never takes a message back to an earlier one. */
  @Test
  void deliveries_go_further_in_their_order() {
    assertThat(Delivery.FAILED).isLessThan(Delivery.DELIVERED);
    assertThat(Delivery.READ).isBetween(Delivery.DELIVERED, Delivery.PLAYED);
  }

  private static String firstCode(Class<? extends Code> vocabulary) {
    return codes(vocabulary).getFirst();
  }

  private static List<String> codes(Class<? extends Code> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants())
        .map(Code::code)
        .collect(Collectors.toList());
  }

  private static void of(Class<? extends Code> vocabulary, String code) throws Throwable {
    try {
      vocabulary.getMethod("of", String.class).invoke(null, code);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
