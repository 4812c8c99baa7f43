package io.saleslore.query.advice.pooling;

import java.util.Map;

/**
 * What is known of each group around one centre.
 *
 * @param known those with evidence of their own
 * @param another any other: the centre, and how far groups lie from it
 */
public record GroupRates(Map<String, RateDensity> known, RateDensity another) {
  /** Copies the map. */
  public GroupRates {
    known = Map.copyOf(known);
  }

  /** Of the group of this code. */
  public RateDensity of(String code) {
    return known.getOrDefault(code, another);
  }
}
