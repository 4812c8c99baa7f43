package io.saleslore.query.responsetemplates;

import io.saleslore.query.Templates;

/** What a process that follows the catalogue holds. */
public final class CatalogueFixture {
  private CatalogueFixture() {}

  /** All of the catalogue's events. */
  public static PublishedTemplates of(Templates templates) {
    return PublishedTemplates.NOTHING.with(templates.all());
  }
}
