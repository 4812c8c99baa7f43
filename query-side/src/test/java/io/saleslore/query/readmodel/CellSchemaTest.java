package io.saleslore.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.vocabulary.Weekday;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellSchemaTest {
  private static final CellDimension MONTH =
      CellDimension.text("month", "[0-9]{4}-[0-9]{2}", "is a month such as 2026-03");
  private static final CellDimension SECOND = CellDimension.unfiltered("second");
  private static final CellSchema SHAPES =
      CellSchema.of(
          Shape.of("month-objection", MONTH, CellDimension.OBJECTION),
          Shape.of("objection", CellDimension.OBJECTION),
          Shape.of("sequence", CellDimension.APPROACH, SECOND));

  @Test
  void filters_come_in_the_order_of_first_use_and_each_once() {
    assertThat(SHAPES.filters())
        .extracting(CellDimension::name)
        .containsExactly("month", "objection", "approach");
  }

  @Test
  void a_shape_is_found_by_its_name() {
    assertThat(SHAPES.find("objection")).isEqualTo(Shape.of("objection", CellDimension.OBJECTION));
    assertThat(SHAPES.find("weather")).isNull();
    assertThat(SHAPES.all())
        .extracting(Shape::name)
        .containsExactly("month-objection", "objection", "sequence");
  }

  @Test
  void a_cells_code_is_named_by_the_dimension() {
    var cell = cell(CellKey.of("month-objection", "2026-03", "budget"));
    assertThat(SHAPES.code(cell, "month")).isEqualTo("2026-03");
    assertThat(SHAPES.code(cell, "objection")).isEqualTo("budget");
    assertThat(SHAPES.code(cell, "approach")).isNull();
    assertThat(SHAPES.code(cell(CellKey.of("sequence", "demo", "trial")), "second"))
        .isEqualTo("trial");
    assertThat(SHAPES.code(cell(CellKey.of("of-an-earlier-version", "x")), "month")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03", "1999-12"})
  void text_of_the_right_form_is_accepted(String month) {
    assertThat(MONTH.checked(month)).isEqualTo(month);
  }

  @ParameterizedTest
  @ValueSource(strings = {"March", "2026-3", "2026-03-01", ""})
  void other_text_is_refused_with_its_rule(String month) {
    assertThatExceptionOfType(Rejection.InvalidField.class)
        .isThrownBy(() -> MONTH.checked(month))
        .withMessage("month is a month such as 2026-03");
  }

  @Test
  void a_code_has_to_be_one_of_the_vocabulary() {
    var weekday = CellDimension.of("weekday", Weekday.class);
    assertThat(weekday.checked("tue")).isEqualTo("tue");
    assertThatExceptionOfType(Rejection.InvalidField.class)
        .isThrownBy(() -> weekday.checked("Tuesday"))
        .returns("weekday", Rejection.InvalidField::field)
        .withMessage("weekday is one of mon, tue, wed, thu, fri, sat, sun");
  }

  private static Cell cell(CellKey key) {
    return new Cell(key, 1, MarketersBand.FROM_10_TO_19, new TreeMap<>());
  }
}
