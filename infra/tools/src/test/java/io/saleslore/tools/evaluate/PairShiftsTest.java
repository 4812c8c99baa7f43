package io.saleslore.tools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.saleslore.kernel.release.Count;
import io.saleslore.tools.simulate.Simulation;
import io.saleslore.tools.simulate.SimulationRequest;
import io.saleslore.tools.simulate.truth.ToldFact;
import io.saleslore.tools.world.WorldFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairShiftsTest {
  @TempDir private Path folder;

  @Test
  void rates_of_what_is_told_lie_at_the_true_ones_and_those_of_half_the_failures_above()
      throws IOException {
    Simulation.run(new SimulationRequest(60, 3_000, 11, true)).write(folder);
    var told = WorldTruth.read(folder);
    var truth = new PlantedRates(told, PlayedStory.of(WorldFolder.read(folder), told.stories()));
    var perfect = new PairShifts();
    perfect.add(truth, told.stories());
    assertThat(perfect.mean()).isEqualTo(0, within(0.08));
    assertThat(perfect.deviation()).isLessThan(0.12);
    var half = new PairShifts();
    half.add(truth, told.stories().stream().map(PairShiftsTest::withHalfTheFailures).toList());
    assertThat(half.mean()).isEqualTo(Math.log(2), within(0.12));
  }

  private static List<ToldFact> withHalfTheFailures(List<ToldFact> story) {
    return story.stream().flatMap(PairShiftsTest::twiceWhereItEased).toList();
  }

  private static Stream<ToldFact> twiceWhereItEased(ToldFact fact) {
    return fact.yes().contains(Count.EASED) ? Stream.of(fact, fact) : Stream.of(fact);
  }
}
