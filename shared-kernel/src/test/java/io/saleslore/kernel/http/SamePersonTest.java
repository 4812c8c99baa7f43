package io.saleslore.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamePersonTest {
  @ParameterizedTest
  @CsvSource({
    "u-1, U-1",
    "carla, ' Carla '",
    "carla, \uFF43arla",
    "ren\u00E9, rene\u0301",
    "office, o\uFB03ce",
  })
  void another_spelling_makes_no_second_person(String one, String other) {
    assertThat(SamePerson.are(one, other)).isTrue();
    assertThat(SamePerson.are(other, one)).isTrue();
  }

  @Test
  void two_people_are_two() {
    assertThat(SamePerson.are("carla", "carlos")).isFalse();
    assertThat(SamePerson.are("u-1", "u-11")).isFalse();
  }
}
