package io.saleslore.command.suggestion;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.Feedback;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads suggestions from their rows. */
final class SuggestionRows implements RowMapper<ShownSuggestion> {
  @Override
  public ShownSuggestion mapRow(ResultSet row, int number) throws SQLException {
    return new ShownSuggestion(
        row.getObject("suggestion_id", UUID.class),
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        row.getTimestamp("shown_at").toInstant(),
        row.getTimestamp("taken_at").toInstant(),
        read(row, "objection", Objection::of),
        read(row, "industry", Industry::of),
        read(row, "business_size", BusinessSize::of),
        approaches(row.getString("offered")),
        read(row, "chosen", Approach::of),
        read(row, "feedback", Feedback::of),
        row.getInt("edition"),
        row.getLong("release_number"),
        read(row, "outcome", Outcome::of),
        null);
  }

  private static List<Approach> approaches(String offered) {
    return Stream.of(offered.split(" ")).filter(code -> !code.isEmpty()).map(Approach::of).toList();
  }

  private static <C extends Code> @Nullable C read(
      ResultSet row, String column, Function<String, C> of) throws SQLException {
    var code = row.getString(column);
    return code == null ? null : of.apply(code);
  }
}
