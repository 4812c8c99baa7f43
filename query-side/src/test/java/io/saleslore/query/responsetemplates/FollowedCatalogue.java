package io.saleslore.query.responsetemplates;

import io.saleslore.query.Templates;

/** What a process that follows the catalogue holds. */
public final class FollowedCatalogue {
  private FollowedCatalogue() {}

  /** All of the catalogue's events. */
  public static Published of(Templates templates) {
    return Published.NOTHING.with(templates.all());
  }
}
