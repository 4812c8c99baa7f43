package io.saleslore.tools.simulate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.vocabulary.Gap;
import io.saleslore.tools.simulate.truth.CrowdSums;
import io.saleslore.tools.simulate.truth.CrowdTally;
import io.saleslore.tools.simulate.truth.PlantedEffect;
import io.saleslore.tools.simulate.truth.PlantedSlot;
import io.saleslore.tools.simulate.truth.PlantedTemplate;
import io.saleslore.tools.simulate.truth.PlantedTry;
import io.saleslore.tools.simulate.truth.ToldFact;
import java.util.List;
import java.util.Map;

/**
 * What a world was made from, and what came of it.
 *
 * @param base the rates where nothing is planted
 * @param tries the first that fits holds
 * @param templates what a wording adds to its approach's rate
 * @param stories the facts of each deal's story, in the order of the world's deals
 * @param realised the sums of each crowd as they came out, which is what a platform can learn
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Truth(
    SimulationRequest request,
    Base base,
    List<PlantedTry> tries,
    List<PlantedTemplate> templates,
    List<PlantedSlot> slots,
    Map<Gap, Double> followUps,
    List<List<ToldFact>> stories,
    List<CrowdSums> realised) {

  record Base(double eased, double replied) {}

  static Truth of(SimulationRequest request, PlantedEffect effect, CrowdTally tally) {
    var base = new Base(PlantedEffect.EASED, PlantedEffect.REPLIED);
    return effect == PlantedEffect.NONE
        ? new Truth(
            request, base, List.of(), List.of(), List.of(), Map.of(), tally.stories(), tally.sums())
        : new Truth(
            request,
            base,
            PlantedEffect.TRIES,
            PlantedEffect.TEMPLATES,
            PlantedEffect.SLOTS,
            PlantedEffect.FOLLOW_UPS,
            tally.stories(),
            tally.sums());
  }
}
