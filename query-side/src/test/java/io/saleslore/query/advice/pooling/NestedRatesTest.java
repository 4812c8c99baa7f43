package io.saleslore.query.advice.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.query.evidence.Trials;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NestedRatesTest {
  private static final SortedMap<String, Trials> EASY =
      new TreeMap<>(Map.of("a", new Trials(80, 100), "b", new Trials(81, 100)));
  private static final SortedMap<String, Trials> HARD =
      new TreeMap<>(Map.of("a", new Trials(20, 100), "b", new Trials(19, 100)));

  private final NestedRates rates = new NestedRates(Map.of("easy", EASY, "hard", HARD));

  @Test
  void a_group_is_expected_to_be_like_the_others_of_its_family() {
    assertThat(rates.prior("easy", "a").mean()).isEqualTo(0.78, within(0.08));
    assertThat(rates.prior("hard", "a").mean()).isEqualTo(0.22, within(0.08));
    assertThat(rates.prior("easy", "c").mean()).isEqualTo(0.78, within(0.08));
  }

  /** Its own trials are no part of what is expected of it, so they count once. */
  @Test
  void what_is_expected_of_a_group_does_not_rest_on_itself() {
    var other = new TreeMap<>(EASY);
    other.put("a", new Trials(5, 100));
    var changed = new NestedRates(Map.of("easy", other, "hard", HARD));
    assertThat(changed.prior("easy", "a").mean()).isGreaterThan(0.4);
  }

  @Test
  void of_a_family_that_nobody_knows_little_is_expected() {
    assertThat(rates.prior("new", "a").interval().width()).isGreaterThan(0.6);
    assertThat(new NestedRates(Map.of()).prior("new", "a").interval().width()).isGreaterThan(0.8);
  }
}
