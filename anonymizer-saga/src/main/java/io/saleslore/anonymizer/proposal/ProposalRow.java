package io.saleslore.anonymizer.proposal;

import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a row as a reviewer may see it: rates in whole per cents, and how often as a band. */
final class ProposalRow {
  private static final int[] EDGES = {10, 20, 50, 100, 200, 500, 1_000};

  private ProposalRow() {}

  static Proposal read(ResultSet row) throws SQLException {
    int used = row.getInt("used");
    int decided = row.getInt("decided");
    return new Proposal(
        row.getLong("number"),
        ProposalState.of(row.getString("state")),
        new TemplateText(row.getString("text")),
        code(row.getString("objection"), Objection::of),
        code(row.getString("approach"), Approach::of),
        edge(used),
        percent(row.getInt("replied"), used),
        percent(row.getInt("eased"), used),
        decided == 0 ? null : percent(row.getInt("won"), decided),
        MarketersBand.of(row.getString("marketers")),
        time(row, "found_at").orElseThrow(),
        row.getString("decided_by"),
        time(row, "decided_at").orElse(null),
        code(row.getString("template"), TemplateId::of));
  }

  /** The lower edge of the band. */
  static int edge(int used) {
    int edge = 1;
    for (int each : EDGES) {
      edge = used >= each ? each : edge;
    }
    return edge;
  }

  private static int percent(int part, int whole) {
    return whole == 0 ? 0 : Math.round(100f * part / whole);
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static <C> @Nullable C code(@Nullable String text, Function<String, C> of) {
    return text == null ? null : of.apply(text);
  }
}
