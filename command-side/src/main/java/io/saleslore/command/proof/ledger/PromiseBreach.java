package io.saleslore.command.proof.ledger;

/**
 * A place where the gate's promise was not kept, or cannot be shown to be.
 *
 * @param position of the release in the history; 0 for a line that belongs to none
 * @param sentence what is wrong, for people
 */
public record PromiseBreach(long position, String sentence) {}
