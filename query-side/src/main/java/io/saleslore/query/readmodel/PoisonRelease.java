package io.saleslore.query.readmodel;

/** A release that cannot be folded stops a rebuild. */
final class PoisonRelease extends RuntimeException {
  private final String model;
  private final long number;
  private final String reason;

  PoisonRelease(String model, long number, String reason) {
    super("release " + number + " cannot be folded into " + model);
    this.model = model;
    this.number = number;
    this.reason = reason;
  }

  String model() {
    return model;
  }

  long number() {
    return number;
  }

  String reason() {
    return reason;
  }
}
