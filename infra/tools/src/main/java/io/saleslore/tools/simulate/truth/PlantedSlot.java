package io.saleslore.tools.simulate.truth;

import io.saleslore.kernel.vocabulary.Weekday;

/** How often a message of that hour is answered within a day. */
public record PlantedSlot(Weekday weekday, int hour, double replied) {}
