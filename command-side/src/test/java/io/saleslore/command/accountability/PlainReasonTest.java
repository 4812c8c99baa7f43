package io.saleslore.command.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.http.Rejection.InvalidField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainReasonTest {
  private static final List<String> JOHN = List.of("John Müller-Li", "ABC Corp");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "John asked",
        "MÜLLER asked",
        "the abc case",
        "call 202-555-0142",
        "call +44 20 7946 0958",
        "write to j@x.example"
      })
  void who_it_is_about_is_not_named(String reason) {
    assertThatThrownBy(() -> PlainReason.of(reason, JOHN))
        .isInstanceOf(InvalidField.class)
        .hasMessageStartingWith("reason")
        .hasMessageNotContainingAny("John", "555");
  }

  @Test
  void a_case_is_named() {
    assertThat(PlainReason.of(" request by letter, case 4711/2026 ", JOHN))
        .isEqualTo("request by letter, case 4711/2026");
    assertThatThrownBy(() -> PlainReason.of("x".repeat(501), List.of()))
        .isInstanceOf(InvalidField.class);
  }
}
