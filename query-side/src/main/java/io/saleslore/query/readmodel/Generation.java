package io.saleslore.query.readmodel;

/**
 * One build of a read model.
 *
 * @param number counts up and is never used again
 * @param edition whose releases it holds
 * @param position the number of the last release that is surely in it, -1 for none
 * @param collection where its cells stand
 */
record Generation(String model, int number, int edition, long position, String collection) {
  Generation at(long newPosition) {
    return new Generation(model, number, edition, newPosition, collection);
  }
}
