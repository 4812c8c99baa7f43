package io.saleslore.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.EveryKind;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.readmodel.ListedReadModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

class CellFilterTest {
  private static final ListedReadModel<?> PATTERNS = new ObjectionPatterns();

  @Test
  void without_parameters_every_cell_passes() {
    assertThat(passing("")).hasSize(Folded.cells(PATTERNS, EveryKind.releases()).size());
  }

  @ParameterizedTest
  @CsvSource({
    "by=objection-approach, 2",
    "objection=budget, 4",
    "objection=budget&approach=demo, 4",
    "objection=budget&industry=retail, 1",
    "businessSize=large, 1",
    "objection=budget&businessSize=large, 0",
    "by=objection-approach&objection=trust, 1",
    "objection=speed, 0"
  })
  void the_cells_that_pass_have_these_codes(String query, int cells) {
    assertThat(passing(query)).hasSize(cells);
  }

  @Test
  void a_code_counts_only_in_the_dimension_it_was_asked_in() {
    assertThat(passing("priceBand=1k-5k"))
        .singleElement()
        .returns("objection-approach-price:budget/demo/1k-5k", Cell::id);
  }

  @ParameterizedTest
  @CsvSource({"objection=", "by=&objection=%20", "weather=fine"})
  void a_blank_or_unknown_parameter_filters_nothing(String query) {
    assertThat(passing(query)).hasSameSizeAs(passing(""));
  }

  @ParameterizedTest
  @CsvSource({
    "objection=price, objection, 'objection is one of budget, timing, '",
    "by=weather, by, 'by is one of objection-approach, objection-approach-industry, '",
    "industry=retail&businessSize=small, businessSize, 'businessSize is not counted together '",
    "by=objection-approach&industry=retail, industry, 'industry is not counted together '",
    "objection=budget&objection=trust, objection, 'objection is one of '"
  })
  void what_no_cell_can_have_is_refused_by_name(String query, String field, String message) {
    assertThatExceptionOfType(Rejection.InvalidField.class)
        .isThrownBy(() -> passing(query))
        .returns(field, Rejection.InvalidField::field)
        .withMessageStartingWith(message);
  }

  @Test
  void the_parameters_are_the_shape_and_the_dimensions_in_the_order_of_their_checks() {
    assertThat(CellEndpoint.filters(PATTERNS))
        .containsExactly("by", "objection", "approach", "industry", "businessSize", "priceBand");
    assertThat(CellEndpoint.path(PATTERNS)).isEqualTo("/api/v1/objection-patterns");
  }

  private static List<Cell> passing(String query) {
    var parameters = new LinkedMultiValueMap<String, String>();
    UriComponentsBuilder.fromUriString("/?" + query)
        .build()
        .getQueryParams()
        .forEach(
            (name, values) ->
                values.forEach(
                    value -> parameters.add(name, value == null ? "" : value.replace("%20", " "))));
    var filter = CellFilter.of(PATTERNS, parameters);
    return Folded.cells(PATTERNS, EveryKind.releases()).values().stream().filter(filter).toList();
  }
}
