package io.saleslore.anonymizer.held;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What facts are counted by. */
record FactCountKey(FactKind kind, Outcome outcome) {
  static FactCountKey of(Fact fact) {
    return new FactCountKey(fact.kind(), fact.outcome());
  }

  static FactCountKey of(ResultSet row) throws SQLException {
    return new FactCountKey(
        FactKind.of(row.getString("kind")), Outcome.of(row.getString("outcome")));
  }
}
