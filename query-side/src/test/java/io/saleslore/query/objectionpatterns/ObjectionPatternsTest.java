package io.saleslore.query.objectionpatterns;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.EveryKind;
import io.saleslore.query.Releases;
import io.saleslore.query.evidence.CasesBand;
import io.saleslore.query.evidence.MonthRange;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Folded;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ObjectionPatternsTest {
  private static final ObjectionPatterns MODEL = new ObjectionPatterns();
  private static final List<PatternReleased> RELEASES =
      new Releases(1, 1)
          .known(Objection.BUDGET, Approach.DEMO, Industry.RETAIL, 40, 10)
          .known(Objection.BUDGET, Approach.DEMO, Industry.UNKNOWN, 20, 5)
          .known(Objection.BUDGET, Approach.DEMO, BusinessSize.SMALL, 9, 9)
          .all();

  @Test
  void the_general_rate_is_of_crowds_and_parents_by_industry_alone() {
    assertThat(cell("objection-approach:budget/demo").total(Count.TRIED)).isEqualTo(60);
    assertThat(cell("objection-approach-industry:budget/demo/retail").total(Count.TRIED))
        .isEqualTo(40);
    assertThat(cell("objection-approach-size:budget/demo/small").total(Count.TRIED)).isEqualTo(9);
    assertThat(cells()).hasSize(3);
  }

  @Test
  void a_row_names_only_the_codes_that_its_level_has() {
    assertThat(row("objection-approach-industry:budget/demo/retail"))
        .returns("budget", ObjectionPattern::objection)
        .returns("demo", ObjectionPattern::approach)
        .returns("retail", ObjectionPattern::industry)
        .returns(null, ObjectionPattern::businessSize)
        .returns(null, ObjectionPattern::priceBand)
        .returns("objection-approach-industry", ObjectionPattern::level);
    assertThat(row("objection-approach:budget/demo").industry()).isNull();
    assertThat(row("objection-approach-size:budget/demo/small").businessSize()).isEqualTo("small");
  }

  @Test
  void rates_are_whole_per_cents_and_cases_are_banded() {
    var row = row("objection-approach-industry:budget/demo/retail");
    assertThat(Objects.requireNonNull(row.eased()).rate()).isEqualTo(25);
    assertThat(row.evidence().cases()).isEqualTo(CasesBand.FROM_20_TO_49);
  }

  @Test
  void below_ten_cases_there_is_no_rate() {
    assertThat(row("objection-approach-size:budget/demo/small"))
        .returns(null, ObjectionPattern::eased)
        .returns(null, ObjectionPattern::won);
  }

  @Test
  void a_row_says_from_which_month_to_which_its_stories_are() {
    var general = Folded.cells(MODEL, EveryKind.releases()).get("objection-approach:budget/demo");
    assertThat(MODEL.row(Objects.requireNonNull(general)).months())
        .isEqualTo(new MonthRange("2026-03", "2026-03"));
  }

  private static Map<String, Cell> cells() {
    return Folded.cells(MODEL, RELEASES);
  }

  private static Cell cell(String id) {
    return Objects.requireNonNull(cells().get(id), id);
  }

  private static ObjectionPattern row(String id) {
    return MODEL.row(cell(id));
  }
}
