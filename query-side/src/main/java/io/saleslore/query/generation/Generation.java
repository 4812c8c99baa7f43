package io.saleslore.query.generation;

/**
 * One build of a read model.
 *
 * @param number counts up and is never used again
 * @param edition whose releases it holds
 * @param position the number of the last release that is surely in it, -1 for none
 * @param collection where its cells stand
 */
public record Generation(String model, int number, int edition, long position, String collection) {
  /** The same generation at another position. */
  public Generation at(long newPosition) {
    return new Generation(model, number, edition, newPosition, collection);
  }
}
