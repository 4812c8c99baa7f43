package io.saleslore.command.audit.derived;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.audit.finding.EvidenceFinding;
import io.saleslore.command.audit.tree.SampleTree;
import io.saleslore.command.evidence.DerivedTable;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody changes the tables of one work with the database alone, and each change is undone. */
class ChangedTablesTest {
  @AutoClose private static final OfficersWork WORK = new OfficersWork();
  private final SampleTree history = new SampleTree();
  private final DerivedTables derived =
      new DerivedTables(
          WORK.zones.parts(DerivedTable.class), history.rows, history.trees, history.clock);
  private final Runnable undone = WORK.zones.tables().begin();

  @AfterEach
  void undo() {
    undone.run();
  }

  /** Twice, as a difference counts when it is still there at the second look. */
  private List<EvidenceFinding> found() {
    WORK.store(history.rows);
    history.trees.all().forEach(each -> each.catchUp());
    derived.look();
    return derived.look();
  }

  @ParameterizedTest
  @MethodSource("io.saleslore.command.audit.derived.TableChange#all")
  void what_somebody_changes_in_the_database_is_named(TableChange change) {
    assertThat(found()).isEmpty();
    WORK.zones.tables().jdbc().sql(change.sql()).update();
    assertThat(found()).isNotEmpty().allMatch(each -> each.place().startsWith(change.place()));
  }
}
