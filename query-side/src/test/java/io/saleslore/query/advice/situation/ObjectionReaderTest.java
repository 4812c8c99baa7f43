package io.saleslore.query.advice.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.situation.LikelyCode;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectionReaderTest {
  private final List<String> analysed = new ArrayList<>();
  private final ObjectionReader reader =
      new ObjectionReader(
          (text, speaker) -> {
            analysed.add(speaker + ": " + text);
            var objection = text.contains("expensive") ? Objection.BUDGET : null;
            return new Analysis(objection, null, null, 0.9);
          });

  @Test
  void a_given_code_is_taken_and_the_text_left_alone() {
    assertThat(reader.objection(Objection.TRUST, "too expensive").get().objection())
        .isEqualTo(Objection.TRUST);
    assertThat(reader.objection(Objection.TRUST, null).get().objection())
        .isEqualTo(Objection.TRUST);
    assertThat(analysed).isEmpty();
  }

  @Test
  void a_text_is_read_as_the_customers_and_only_when_it_is_asked_for() {
    var objection = reader.objection(null, "That is too expensive");
    assertThat(analysed).isEmpty();
    assertThat(objection.get().objection()).isEqualTo(Objection.BUDGET);
    assertThat(analysed).containsExactly(Speaker.CUSTOMER + ": That is too expensive");
  }

  @Test
  void a_text_without_an_objection_has_none() {
    assertThat(reader.objection(null, "See you on Monday").get().objection()).isNull();
  }

  @Test
  void why_none_is_seen_differs_between_a_miss_a_foreign_language_and_no_words() {
    assertThat(whyNone(new Analysis(null, null, null, 0, Language.OTHER, List.of(), List.of())))
        .startsWith("This language is not understood.");
    assertThat(whyNone(new Analysis(null, null, null, 0)))
        .isEqualTo("Nothing was written that an objection could be seen in.");
    assertThat(whyNone(miss(0.3))).endsWith(" The closest is trust (30 %).");
    assertThat(whyNone(miss(0.05)))
        .isEqualTo("No objection was seen, so there is nothing to compare this situation with.");
  }

  private static Analysis miss(double trust) {
    var likeliest = List.of(new LikelyCode("trust", trust));
    return new Analysis(null, null, null, 0, Language.EN, likeliest, List.of());
  }

  private static @Nullable String whyNone(Analysis analysis) {
    return new ObjectionReader((_, _) -> analysis).objection(null, "see you").get().whyNone();
  }

  @Test
  void with_neither_the_objection_is_missing() {
    assertThatThrownBy(() -> reader.objection(null, null))
        .isInstanceOf(InvalidField.class)
        .hasMessage("objection is required where there is no text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t"})
  void a_blank_text_is_refused_as_a_text(String text) {
    assertThatThrownBy(() -> reader.objection(null, text))
        .isInstanceOfSatisfying(
            InvalidField.class, refused -> assertThat(refused.field()).isEqualTo("text"));
  }

  @Test
  void a_text_has_at_most_20000_characters_and_is_not_repeated() {
    assertThat(reader.objection(null, "x".repeat(20_000)).get().objection()).isNull();
    assertThatThrownBy(() -> reader.objection(null, "secret " + "x".repeat(20_000)))
        .isInstanceOf(InvalidField.class)
        .hasMessage("text is longer than 20,000 characters");
  }
}
