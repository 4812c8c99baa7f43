package io.saleslore.anonymizer.review;

import io.saleslore.kernel.catalogue.CatalogueEvent;

/** The log of approved templates in the global zone; it joins the running transaction. */
public interface CatalogueLog {
  /** The number of the catalogue's next event: consecutive, from 0. */
  long nextNumber();

  /** Adds the event; fails, and everything with it, if its number is taken. */
  void publish(CatalogueEvent event);
}
