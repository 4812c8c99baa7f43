package io.saleslore.command.history;

/** Places in the order of sending, the second one behind the last message. */
record MessagePlaces(int from, int until) {}
