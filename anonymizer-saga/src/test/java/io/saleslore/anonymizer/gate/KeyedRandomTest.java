package io.saleslore.anonymizer.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KeyedRandomTest {
  private static final Crowd SMALL = Crowd.of(FactKind.DEAL_BY_SIZE, "small");
  private static final Crowd LARGE = Crowd.of(FactKind.DEAL_BY_SIZE, "large");

  private final KeyedRandom random = new KeyedRandom(RandomHistory.secret(1));

  @Test
  void the_same_secret_gives_the_same_numbers_in_every_process() {
    var again = new KeyedRandom(RandomHistory.secret(1));
    for (long release = 0; release < 200; release++) {
      assertThat(again.moreMarketers(SMALL, release))
          .isEqualTo(random.moreMarketers(SMALL, release));
    }
    var fact = SampleFact.of(7).held();
    assertThat(again.place(SMALL, fact)).isEqualTo(random.place(SMALL, fact));
  }

  @Test
  void every_number_from_none_to_three_more_is_about_as_frequent() {
    var often =
        LongStream.range(0, 4_000)
            .mapToObj(release -> random.moreMarketers(SMALL, release))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(often)
        .containsOnlyKeys(0, 1, 2, 3)
        .allSatisfy((_, times) -> assertThat(times).isBetween(900L, 1_100L));
  }

  @Test
  void crowds_levels_and_secrets_draw_on_their_own() {
    var other = new KeyedRandom(RandomHistory.secret(2));
    var crowd = Crowd.of(FactKind.OBJECTION_BY_INDUSTRY, "budget", "discount", "retail");
    assertThat(draws(random, SMALL)).isNotEqualTo(draws(random, LARGE));
    assertThat(draws(random, crowd)).isNotEqualTo(draws(random, crowd.parent()));
    assertThat(draws(random, SMALL)).isNotEqualTo(draws(other, SMALL));
  }

  @Test
  void a_facts_place_depends_on_its_story_and_ordinal_and_on_the_kind_alone() {
    var fact = SampleFact.of(7);
    assertThat(random.place(SMALL, fact.by("alice").with("john").in(9).held()))
        .isEqualTo(random.place(SMALL, fact.held()))
        .isEqualTo(random.place(LARGE, fact.held()));
    assertThat(random.place(SMALL, SampleFact.of(8).held()))
        .isNotEqualTo(random.place(SMALL, fact.held()));
    var timing = Crowd.of(FactKind.MESSAGE_TIMING, "mon", "9");
    assertThat(random.place(timing, fact.held())).isNotEqualTo(random.place(SMALL, fact.held()));
  }

  private static String draws(KeyedRandom random, Crowd crowd) {
    return IntStream.range(0, 64)
        .mapToObj(release -> Integer.toString(random.moreMarketers(crowd, release)))
        .collect(Collectors.joining());
  }
}
