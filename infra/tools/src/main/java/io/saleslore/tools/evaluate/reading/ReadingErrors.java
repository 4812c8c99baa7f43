package io.saleslore.tools.evaluate.reading;

/**
 * How much of what was told is read.
 *
 * @param triesFound the share of the told tries that are read with their objection and approach
 * @param triesRight the share of the tries read that were told
 * @param easedSeen of those found, the share of the eased ones that are read as eased
 * @param easedInvented of those found, the share of the others that are read as eased
 */
public record ReadingErrors(
    double triesFound, double triesRight, double easedSeen, double easedInvented) {}
