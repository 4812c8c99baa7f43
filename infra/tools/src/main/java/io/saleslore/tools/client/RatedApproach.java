package io.saleslore.tools.client;

/** An approach with the evidence behind it. */
public record RatedApproach(
    String approach,
    String where,
    RateInterval eased,
    String cases,
    String marketers,
    String why) {}
