package io.saleslore.kernel.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Attempt;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.CycleLength;
import io.saleslore.kernel.vocabulary.Gap;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PartOfDay;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.kernel.vocabulary.Weekday;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CrowdTest {
  /** The kinds as they are described: crowd, parent and counts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          objection-by-industry | OBJECTION APPROACH INDUSTRY | OBJECTION APPROACH | tried eased decided won
          objection-by-size | OBJECTION APPROACH BUSINESS_SIZE | - | tried eased decided won
          objection-by-price | OBJECTION APPROACH PRICE_BAND | - | tried eased decided won
          concern-by-industry | OBJECTION INDUSTRY | OBJECTION | raised
          sequence | FIRST_STEP LATER_STEP LATER_STEP | FIRST_STEP LATER_STEP | decided won
          message-timing | WEEKDAY HOUR | WEEKDAY PART_OF_DAY | sent replied
          follow-up | GAP ATTEMPT | GAP | sent replied
          template-use | TEMPLATE OBJECTION_OR_NONE | TEMPLATE | used replied eased decided won
          deal-by-industry | INDUSTRY CYCLE_LENGTH | INDUSTRY | decided won
          deal-by-size | BUSINESS_SIZE | - | decided won
          deal-by-price | PRICE_BAND | - | decided won
          """)
  void each_kind_has_its_crowd_its_parent_and_its_counts(
      String code, String crowd, String parent, String counts) {
    var kind = FactKind.of(code);
    assertThat(kind.dimensions(Level.CROWD)).extracting(Enum::name).containsExactly(words(crowd));
    assertThat(kind.dimensions(Level.PARENT)).extracting(Enum::name).containsExactly(words(parent));
    assertThat(kind.hasParent()).isEqualTo(parent != null);
    assertThat(kind.counts()).extracting(Count::code).containsExactly(words(counts));
  }

  @ParameterizedTest
  @EnumSource
  void what_succeeds_is_counted_after_its_cases(FactKind kind) {
    var counts = kind.counts();
    for (var pair :
        List.of(
            List.of(Count.TRIED, Count.EASED),
            List.of(Count.DECIDED, Count.WON),
            List.of(Count.SENT, Count.REPLIED))) {
      assertThat(counts.contains(pair.getLast()) && !counts.contains(Count.USED))
          .isEqualTo(counts.contains(pair.getFirst()) && !counts.contains(Count.USED));
    }
  }

  @ParameterizedTest
  @EnumSource
  void any_codes_of_its_dimensions_are_a_crowd(FactKind kind) {
    var random = new Random(kind.ordinal());
    for (int i = 0; i < 200; i++) {
      var codes = codes(kind, random);
      var crowd = new Crowd(kind, Level.CROWD, codes);
      assertThat(crowd.codes()).isEqualTo(codes);
      assertThat(crowd).isEqualTo(Crowd.of(kind, codes.toArray(String[]::new)));
      assertThat(crowd.hasUnknown()).isEqualTo(codes.contains("unknown"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_parent_is_a_crowd_of_the_coarser_level_that_begins_alike(FactKind kind) {
    var random = new Random(100 + kind.ordinal());
    for (int i = 0; i < 200; i++) {
      var crowd = new Crowd(kind, Level.CROWD, codes(kind, random));
      if (!kind.hasParent()) {
        assertThatThrownBy(crowd::parent)
            .isInstanceOf(IllegalStateException.class)
            .hasMessage(kind.code() + " has no parent at level crowd");
        continue;
      }
      var parent = crowd.parent();
      assertThat(parent.kind()).isEqualTo(kind);
      assertThat(parent.level()).isEqualTo(Level.PARENT);
      assertThat(parent.codes()).hasSameSizeAs(kind.dimensions(Level.PARENT));
      assertThat(parent.codes().getFirst()).isEqualTo(crowd.codes().getFirst());
      assertThatThrownBy(parent::parent).isInstanceOf(IllegalStateException.class);
    }
  }

  /** A kind's crowds with one parent differ in what the parent leaves out alone. */
  @Test
  void hours_of_one_part_of_the_day_share_their_parent() {
    for (int hour = 0; hour < 24; hour++) {
      var parent = Crowd.of(FactKind.MESSAGE_TIMING, "tue", Integer.toString(hour)).parent();
      assertThat(parent.codes()).containsExactly("tue", PartOfDay.of(hour).code());
    }
  }

  @ParameterizedTest
  @EnumSource
  void too_many_or_too_few_codes_are_refused(FactKind kind) {
    var codes = codes(kind, new Random(7));
    var more = new ArrayList<>(codes);
    more.add(codes.getLast());
    for (var wrong : List.of(more, codes.subList(1, codes.size()), List.<String>of())) {
      assertThatThrownBy(() -> new Crowd(kind, Level.CROWD, wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("%s has %d codes at level crowd".formatted(kind.code(), codes.size()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_word_in_any_place_is_refused_and_not_repeated(FactKind kind) {
    for (int place = 0; place < kind.dimensions(Level.CROWD).size(); place++) {
      var codes = codes(kind, new Random(8));
      codes.set(place, "John of ABC Corp");
      assertThatThrownBy(() -> new Crowd(kind, Level.CROWD, codes))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no code of " + kind.dimensions(Level.CROWD).get(place))
          .hasMessageNotContaining("John");
    }
  }

  @Test
  void a_kind_without_a_parent_has_no_crowd_there() {
    assertThatThrownBy(() -> new Crowd(FactKind.DEAL_BY_SIZE, Level.PARENT, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobody_changes_the_codes_of_a_crowd() {
    var codes = new ArrayList<>(List.of("small"));
    var crowd = new Crowd(FactKind.DEAL_BY_SIZE, Level.CROWD, codes);
    codes.set(0, "John");
    assertThat(crowd.codes()).containsExactly("small");
    assertThatThrownBy(() -> crowd.codes().set(0, "John"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  /** Any codes that may stand in the kind's places. */
  static List<String> codes(FactKind kind, Random random) {
    var codes = new ArrayList<String>();
    kind.dimensions(Level.CROWD).forEach(each -> codes.add(code(each, random)));
    return codes;
  }

  private static String code(Dimension dimension, Random random) {
    return switch (dimension) {
      case OBJECTION -> any(random, Objection.values());
      case OBJECTION_OR_NONE -> random.nextBoolean() ? "none" : any(random, Objection.values());
      case APPROACH, FIRST_STEP -> any(random, Approach.values());
      case LATER_STEP -> random.nextBoolean() ? "none" : any(random, Approach.values());
      case INDUSTRY -> any(random, Industry.values());
      case BUSINESS_SIZE -> any(random, BusinessSize.values());
      case PRICE_BAND -> any(random, PriceBand.values());
      case WEEKDAY -> any(random, Weekday.values());
      case HOUR -> Integer.toString(random.nextInt(24));
      case PART_OF_DAY -> any(random, PartOfDay.values());
      case GAP -> any(random, Gap.values());
      case ATTEMPT -> any(random, Attempt.values());
      case CYCLE_LENGTH -> any(random, CycleLength.values());
      case TEMPLATE -> "template-" + (1 + random.nextInt(999_999));
    };
  }

  private static String any(Random random, Code... values) {
    return values[random.nextInt(values.length)].code();
  }

  private static String[] words(String text) {
    return Stream.ofNullable(text)
        .flatMap(each -> Arrays.stream(each.split(" ", -1)))
        .toArray(String[]::new);
  }
}
