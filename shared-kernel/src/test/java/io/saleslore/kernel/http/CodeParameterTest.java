package io.saleslore.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Reaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeParameterTest {
  @Test
  void a_code_is_read_as_it_is_spelled() {
    assertThat(CodeParameter.parse(Industry.class, "industry", "real-estate"))
        .isEqualTo(Industry.REAL_ESTATE);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void a_missing_value_is_no_code(@Nullable String value) {
    assertThat(CodeParameter.parse(Industry.class, "industry", value)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"steel", "REAL_ESTATE", "Retail", " retail"})
  void another_spelling_is_refused_by_the_fields_name_and_never_repeated(String value) {
    assertThatExceptionOfType(Rejection.InvalidField.class)
        .isThrownBy(() -> CodeParameter.parse(Industry.class, "industry", value))
        .returns("industry", Rejection.InvalidField::field)
        .withMessageStartingWith("industry is one of agriculture, mining, ")
        .withMessageNotContaining("steel");
  }

  @Test
  void an_unknown_code_is_a_code_and_yet_says_nothing() {
    assertThat(CodeParameter.parse(Industry.class, "industry", "unknown"))
        .isEqualTo(Industry.UNKNOWN);
    assertThat(CodeParameter.parseKnown(Industry.class, "industry", "unknown")).isNull();
    assertThat(CodeParameter.parseKnown(Industry.class, "industry", "retail"))
        .isEqualTo(Industry.RETAIL);
  }

  @Test
  void the_rule_names_the_whole_vocabulary() {
    assertThat(CodeParameter.rule(Reaction.class))
        .isEqualTo("is one of positive, neutral, negative, silent");
  }
}
