package io.saleslore.tools.simulate.truth;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often an approach eases an objection.
 *
 * @param industry where it holds, null for everywhere
 * @param sizes where it holds, empty for everywhere
 */
public record PlantedTry(
    Objection objection,
    Approach approach,
    @Nullable Industry industry,
    List<BusinessSize> sizes,
    double eased) {
  /** Copies the list. */
  public PlantedTry {
    sizes = List.copyOf(sizes);
  }

  static PlantedTry in(Objection objection, Approach approach, Industry industry, double eased) {
    return new PlantedTry(objection, approach, industry, List.of(), eased);
  }

  boolean fits(Objection raised, Approach tried, Industry where, BusinessSize size) {
    return objection == raised
        && approach == tried
        && (industry == null || industry == where)
        && (sizes.isEmpty() || sizes.contains(size));
  }
}
