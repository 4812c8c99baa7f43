package io.saleslore.kernel.erasure;

/**
 * One kind of rows that tell of customers besides their events; an erasure removes all of these.
 * What shows such rows to their owner goes with {@code CustomerForgotten} as well.
 */
public interface CustomerDataEraser {
  /** Which kind, as a certificate names it, such as {@code held-facts}. */
  String kind();

  /** How many there are of this customer. */
  int count(RelatedIds ids);

  /**
   * Removes them in the running transaction; asked again, finds none.
   *
   * @return how many they were
   */
  int erase(RelatedIds ids);
}
