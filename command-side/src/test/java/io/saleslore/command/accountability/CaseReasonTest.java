package io.saleslore.command.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.http.Rejection.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseReasonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "case",
        "4711",
        "john 4711",
        "case John",
        "case 4711 of John",
        "call 202-555-0142",
        "call 2025550142",
        "call +44 20 7946 0958",
        "letter j@x.example",
        "case 4711\n4712"
      })
  void nobody_can_be_named(String reason) {
    assertThatThrownBy(() -> CaseReason.of(reason))
        .isInstanceOf(InvalidField.class)
        .hasMessageStartingWith("reason")
        .hasMessageNotContainingAny("John", "555");
  }

  @Test
  void a_kind_of_case_and_its_number_are_kept() {
    assertThat(CaseReason.of(" complaint  4711/2026 ")).isEqualTo("complaint 4711/2026");
    assertThat(CaseReason.of("article 15")).isEqualTo("article 15");
    assertThat(CaseReason.of("case 2026-17")).isEqualTo("case 2026-17");
  }
}
