package io.saleslore.query.advice.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.query.evidence.Trials;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MixedGroupTest {
  private static final RateDensity CENTRE = RateDensity.normal(-0.2, 0.2);
  private static final Trials MANY = new Trials(122, 200);

  @Test
  void that_mixtures_are_alike_says_nothing_of_how_far_their_members_lie_apart() {
    var centres = new ArrayList<PooledGroups>();
    for (int i = 0; i < 30; i++) {
      centres.add(new PooledGroups(CENTRE, new TreeMap<>(), new Trials(90, 200)));
    }
    var learned = GroupEffects.learn(centres).rates(centres.getFirst()).effectOfAnother();
    var unlearned = GroupEffects.learn(List.of()).rates(centres.getFirst()).effectOfAnother();
    assertThat(learned.interval().width()).isEqualTo(unlearned.interval().width(), within(1e-9));
  }

  @Test
  void a_member_of_a_mixture_may_be_far_from_what_all_its_members_show_together() {
    var mixed = new PooledGroups(CENTRE, new TreeMap<>(), MANY);
    var rates = GroupEffects.learn(List.of()).rates(mixed);
    assertThat(rates.another().mean()).isBetween(0.47, 0.61);
    assertThat(rates.another().interval().low()).isLessThan(0.45);
    assertThat(rates.another().interval().high()).isGreaterThan(0.75);
  }

  @Test
  void what_is_mixed_says_more_of_the_centre_than_one_group_does() {
    var spread = Spread.unlearned();
    var ofAll = new MixedGroup(MANY).ofCentre(spread);
    var ofOne = RateDensity.of(MANY).plus(spread.effect());
    assertThat(ofAll.interval().width()).isLessThan(ofOne.interval().width());
    assertThat(ofAll.interval().width()).isGreaterThan(RateDensity.of(MANY).interval().width());
  }
}
