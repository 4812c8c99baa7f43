package io.saleslore.query.successstrategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.Releases;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.readmodel.Shape;
import io.saleslore.query.readmodel.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrategyRankTest {
  private static final SuccessStrategies MODEL = new SuccessStrategies();
  private static final Predicate<Cell> OVERALL =
      cell -> cell.key().shape().equals(SuccessStrategies.OVERALL);
  private static final Snapshot SNAPSHOT =
      Folded.snapshot(
          MODEL,
          1,
          new Releases(1, 1)
              .known(Objection.BUDGET, Approach.DEMO, Industry.RETAIL, 200, 120)
              .known(Objection.BUDGET, Approach.TRIAL, Industry.RETAIL, 12, 9)
              .known(Objection.TRUST, Approach.DISCOUNT, Industry.RETAIL, 200, 60)
              .known(Objection.TRUST, Approach.REFERENCE, Industry.RETAIL, 200, 60)
              .all());

  @Test
  void the_surest_comes_first_and_not_the_highest_rate() {
    assertThat(ranked("")).startsWith("approach:demo", "approach:trial");
  }

  @Test
  void what_ranks_the_same_comes_in_order_of_its_id() {
    assertThat(ranked("")).endsWith("approach:discount", "approach:reference");
  }

  @Test
  void each_cell_comes_once_however_the_pages_are_cut() {
    var seen = new ArrayList<String>();
    var cursor = "";
    for (var next = first(cursor); next != null; next = first(cursor)) {
      seen.add(next.id());
      cursor = StrategyRank.ORDER.cursor(next);
    }
    assertThat(seen).isEqualTo(ranked(""));
  }

  @Test
  void a_cursor_names_what_the_row_shows_and_the_cell() {
    assertThat(StrategyRank.ORDER.cursor(first(""))).matches("[0-9]{2}\\.60\\.approach:demo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"approach:demo", "50", "50.60.", "1000.1.x", "-1.5.x"})
  void another_cursor_is_refused(String cursor) {
    assertThatExceptionOfType(Rejection.InvalidField.class)
        .isThrownBy(() -> StrategyRank.ORDER.after(cursor, SNAPSHOT, OVERALL))
        .returns("cursor", Rejection.InvalidField::field);
  }

  @ParameterizedTest
  @CsvSource({
    "approach, approach",
    "objection, approach-objection",
    "industry, approach-industry",
    "priceBand, approach-price",
    "businessSize, approach-size"
  })
  void without_a_shape_the_coarsest_is_listed_that_has_what_is_asked_for(
      String dimension, String shape) {
    var fitting =
        MODEL.shapes().all().stream().filter(each -> each.indexOf(dimension) >= 0).toList();
    assertThat(MODEL.listed(fitting)).extracting(Shape::name).containsExactly(shape);
  }

  private static List<String> ranked(String cursor) {
    return StrategyRank.ORDER.after(cursor, SNAPSHOT, OVERALL).map(Cell::id).toList();
  }

  @SuppressWarnings("NullAway")
  private static Cell first(String cursor) {
    return StrategyRank.ORDER.after(cursor, SNAPSHOT, OVERALL).findFirst().orElse(null);
  }
}
