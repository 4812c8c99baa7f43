package io.saleslore.query;

import io.saleslore.kernel.catalogue.CatalogueEvent;
import java.util.List;

/** The catalogue of response templates as the query side sees it, read only. Calls may block. */
@FunctionalInterface
public interface CatalogueFeed {
  /**
   * The events that follow a number, in order and without gaps.
   *
   * @param number -1 for the start
   */
  List<CatalogueEvent> after(long number, int limit);
}
