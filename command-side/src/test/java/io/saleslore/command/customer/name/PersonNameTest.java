package io.saleslore.command.customer.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
  @ParameterizedTest
  @CsvSource({
    "John, John Smith",
    "John (ABC Corp), john",
    "José Muñoz, jose munoz",
    "Dr. Anna Weber, Weber Anna",
    "John A. Smith, John Brian Smith",
    "J. Smith, John Smith",
    "李雷, 李雷"
  })
  void names_of_which_one_holds_the_other_may_be_one_persons(String name, String other) {
    assertThat(PersonName.mayBeSame(name, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "John, Jane",
    "John Smith, John Miller",
    "Maria de Souza, Ana de Lima",
    "Mr Smith, Mr Jones",
    "A. Weber, A. Kohl"
  })
  void names_with_one_word_in_common_are_not(String name, String other) {
    assertThat(PersonName.mayBeSame(name, other)).isFalse();
  }

  @Test
  void only_whole_names_are_the_same() {
    assertThat(PersonName.isSame("JOHN  ", "john")).isTrue();
    assertThat(PersonName.isSame("John", "John Smith")).isFalse();
    assertThat(PersonName.isSame(null, null)).isFalse();
  }
}
