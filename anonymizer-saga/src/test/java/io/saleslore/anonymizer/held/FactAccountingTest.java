package io.saleslore.anonymizer.held;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.held.FactAccounting.GroupStatus;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactAccountingTest {
  @Test
  void the_sums_are_those_of_all_kinds_and_outcomes() {
    var status =
        new FactAccounting(
            List.of(
                new GroupStatus(FactKind.SEQUENCE, Outcome.WON, 10, 4, 5, 1),
                new GroupStatus(FactKind.SEQUENCE, Outcome.LOST, 7, 0, 7, 0),
                new GroupStatus(FactKind.FOLLOW_UP, Outcome.UNKNOWN, 3, 1, 0, 2)));
    assertThat(status)
        .returns(20L, FactAccounting::made)
        .returns(5L, FactAccounting::released)
        .returns(12L, FactAccounting::held)
        .returns(3L, FactAccounting::replaced);
  }

  @Test
  void where_nothing_was_made_every_sum_is_zero() {
    assertThat(new FactAccounting(List.of()))
        .returns(0L, FactAccounting::made)
        .returns(0L, FactAccounting::held);
  }

  @Test
  void it_does_not_change_with_the_list_it_was_made_of() {
    var lines = new ArrayList<GroupStatus>();
    var status = new FactAccounting(lines);
    lines.add(new GroupStatus(FactKind.SEQUENCE, Outcome.WON, 1, 0, 1, 0));
    assertThat(status.made()).isZero();
  }
}
