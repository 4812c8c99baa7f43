package io.saleslore.command.situation;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.catalogue.Slot;
import io.saleslore.kernel.catalogue.TemplateText;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilledTemplateTest {
  private static final TemplateText TEXT =
      new TemplateText("Hi {customer}, {product} pays for itself in months, {customer}, not years");

  @Test
  void what_is_known_is_filled_in_and_the_rest_stays_open() {
    var filled = FilledTemplate.of(TEXT, Map.of(Slot.CUSTOMER, "John", Slot.PRICE, "5 USD"));
    assertThat(filled.text())
        .isEqualTo("Hi John, {product} pays for itself in months, John, not years");
    assertThat(filled.filled()).containsExactly(Slot.CUSTOMER);
    assertThat(filled.open()).containsExactly(Slot.PRODUCT);
  }

  @Test
  void words_are_filled_in_as_they_are() {
    assertThat(FilledTemplate.of(TEXT, Map.of(Slot.CUSTOMER, "A$1 \\ {price}")).text())
        .startsWith("Hi A$1 \\ {price}, {product}");
  }

  @Test
  void it_does_not_show_itself() {
    assertThat(FilledTemplate.of(TEXT, Map.of(Slot.CUSTOMER, "John")))
        .hasToString("[private template]");
  }
}
