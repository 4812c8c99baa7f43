package io.saleslore.anonymizer.held;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What facts are counted by. */
record FactGroup(FactKind kind, Outcome outcome) {
  static FactGroup of(Fact fact) {
    return new FactGroup(fact.kind(), fact.outcome());
  }

  static FactGroup of(ResultSet row) throws SQLException {
    return new FactGroup(FactKind.of(row.getString("kind")), Outcome.of(row.getString("outcome")));
  }
}
