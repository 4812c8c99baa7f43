package io.saleslore.anonymizer.analyse.conversation;

/** How far the customer's latest objection has got. */
enum ObjectionState {
  NOTHING_RAISED,
  EASED,
  RAISED,
  /** The marketer has argued, and the customer has not written since. */
  ANSWERED,
  /** The customer has written since the marketer argued, and was not won over. */
  DISCUSSED;

  /** Whether there is an objection that stands in the way. */
  boolean isOpen() {
    return this != NOTHING_RAISED && this != EASED;
  }
}
