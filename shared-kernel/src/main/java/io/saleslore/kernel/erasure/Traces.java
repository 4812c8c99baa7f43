package io.saleslore.kernel.erasure;

/**
 * One kind of rows that tell of customers besides their events: an erasure asks all of these to let
 * go. What shows such rows to their owner goes with {@code CustomerForgotten} as well.
 */
public interface Traces {
  /** Which kind, as a certificate names it, such as {@code held-facts}. */
  String what();

  /** How many there are of this customer. */
  int count(Trail trail);

  /**
   * Removes them in the running transaction; asked again, finds none.
   *
   * @return how many they were
   */
  int letGo(Trail trail);
}
