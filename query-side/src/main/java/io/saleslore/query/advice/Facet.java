package io.saleslore.query.advice;

import io.saleslore.query.objectionpatterns.ObjectionPatterns;

/**
 * One property of a customer that releases know; each is a kind, and so a partition, of its own.
 */
enum Facet {
  INDUSTRY(ObjectionPatterns.BY_INDUSTRY, Level.OBJECTION_APPROACH_INDUSTRY),
  SIZE(ObjectionPatterns.BY_SIZE, Level.OBJECTION_APPROACH_SIZE),
  PRICE(ObjectionPatterns.BY_PRICE, Level.OBJECTION_APPROACH_PRICE);

  private final String shape;
  private final Level level;

  Facet(String shape, Level level) {
    this.shape = shape;
    this.level = level;
  }

  String shape() {
    return shape;
  }

  Level level() {
    return level;
  }
}
