package io.saleslore.query.advice.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.ArrayList;
import java.util.List;
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
    assertThat(reader.objection(Objection.TRUST, "too expensive").get()).hasValue(Objection.TRUST);
    assertThat(reader.objection(Objection.TRUST, null).get()).hasValue(Objection.TRUST);
    assertThat(analysed).isEmpty();
  }

  @Test
  void a_text_is_read_as_the_customers_and_only_when_it_is_asked_for() {
    var objection = reader.objection(null, "That is too expensive");
    assertThat(analysed).isEmpty();
    assertThat(objection.get()).hasValue(Objection.BUDGET);
    assertThat(analysed).containsExactly(Speaker.CUSTOMER + ": That is too expensive");
  }

  @Test
  void a_text_without_an_objection_has_none() {
    assertThat(reader.objection(null, "See you on Monday").get()).isEmpty();
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
    assertThat(reader.objection(null, "x".repeat(20_000)).get()).isEmpty();
    assertThatThrownBy(() -> reader.objection(null, "secret " + "x".repeat(20_000)))
        .isInstanceOf(InvalidField.class)
        .hasMessage("text is longer than 20,000 characters");
  }
}
