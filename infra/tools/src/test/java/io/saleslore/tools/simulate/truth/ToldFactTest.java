package io.saleslore.tools.simulate.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToldFactTest {
  private static final ToldFact FACT =
      new ToldFact(
          FactKind.OBJECTION_BY_SIZE,
          List.of("budget", "demo", "small"),
          Set.of(Count.EASED, Count.TRIED));

  @Test
  void a_fact_is_one_line_and_comes_back_from_it() {
    assertThat(FACT).hasToString("objection-by-size : budget demo small : tried eased");
    assertThat(ToldFact.of(FACT.toString())).isEqualTo(FACT);
    assertThat(FACT.crowd().codes()).containsExactly("budget", "demo", "small");
  }

  @Test
  void what_is_none_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ToldFact.of("budget"));
    assertThatIllegalArgumentException().isThrownBy(() -> ToldFact.of("deals : budget : won"));
  }
}
