package io.saleslore.query.generation;

/**
 * A rebuild that is not live yet.
 *
 * @param id of the rebuild
 * @param generation the number of the generation that it makes
 */
public record UnfinishedRebuild(String id, int generation) {}
