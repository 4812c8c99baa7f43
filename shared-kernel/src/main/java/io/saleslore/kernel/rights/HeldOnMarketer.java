package io.saleslore.kernel.rights;

import io.saleslore.kernel.id.StaffId;
import java.util.SortedMap;

/** One kind of data that a part of the platform holds on a marketer. */
public interface HeldOnMarketer {
  /** Which kind, such as {@code held-facts}. */
  String kind();

  /**
   * How much of it there is, by its own sorts.
   *
   * @param marketerHash the keyed hash that stands for them outside their zone
   */
  SortedMap<String, Long> count(StaffId marketer, String marketerHash);
}
