package io.saleslore.anonymizer.template;

import io.saleslore.kernel.catalogue.CatalogueEvent;

/** The way of approved templates into the global zone, inside the running transaction. */
public interface Catalogue {
  /** The number of the catalogue's next event: consecutive, from 0. */
  long nextNumber();

  /** Adds the event; fails, and everything with it, if its number is taken. */
  void publish(CatalogueEvent event);
}
