package io.saleslore.command.retention;

/** How many customers a run has erased, and how many are held. */
public record RetentionRun(int forgotten, int held) {}
