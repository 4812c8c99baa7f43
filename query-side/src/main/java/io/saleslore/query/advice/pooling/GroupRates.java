package io.saleslore.query.advice.pooling;

import java.util.Map;

/**
 * What is known of each group around one centre.
 *
 * @param known those with evidence of their own
 * @param another any other: the centre, and how far groups lie from it
 * @param effects by how much each of those is above or below the centre
 * @param effectOfAnother the same of any other
 */
public record GroupRates(
    Map<String, RateDensity> known,
    RateDensity another,
    Map<String, RateDensity> effects,
    RateDensity effectOfAnother) {
  /** Copies the maps. */
  public GroupRates {
    known = Map.copyOf(known);
    effects = Map.copyOf(effects);
  }

  /** Of the group of this code. */
  public RateDensity of(String code) {
    return known.getOrDefault(code, another);
  }

  /**
   * By how much the group of this code is above or below the centre. The uncertainty of the centre
   * itself is no part of it, so that what is added to another rate brings it in no second time.
   */
  public RateDensity effect(String code) {
    return effects.getOrDefault(code, effectOfAnother);
  }
}
