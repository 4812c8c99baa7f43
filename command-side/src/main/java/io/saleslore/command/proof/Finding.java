package io.saleslore.command.proof;

/**
 * A place where a history, or what proves it, is not what was signed.
 *
 * @param store which store, or which file
 * @param position where in the store; 0 for a whole file
 * @param kind what was done to it
 * @param sentence the same for people
 */
public record Finding(String store, long position, Kind kind, String sentence) {
  /** What can be done to a history. */
  public enum Kind {
    /** An event was changed where it stands. */
    EDITED("edited: this is not the event that was signed"),
    /** An event is gone. */
    DELETED("deleted: an event was signed here and is gone"),
    /** An event stands where there was none. */
    INSERTED("inserted: no event was signed here"),
    /** Events have changed places. */
    REORDERED("reordered: the event that was signed here stands elsewhere"),
    /** The last events are gone. */
    TRUNCATED("truncated: from here on all events are gone"),
    /** Events and their tree are those of an earlier day. */
    ROLLED_BACK("rolled back: events and tree end before it, although it was signed"),
    /** Events and their tree were changed together. */
    REWRITTEN("rewritten together with its tree"),
    /** The events are right; what proves them is not. */
    PROOF_DAMAGED("the event is right, but what proves it was changed"),
    /** The table for people does not say what the events say. */
    TABLE_CHANGED("changed: the table for people does not say what the event says"),
    /** The gate's ledger shows that its promise was not kept, or does not show that it was. */
    PROMISE_BROKEN("the gate's promise is not kept here"),
    /** The platform had found it itself. */
    REPORTED("the platform said so when it made the export");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  static Finding of(String store, long position, Kind kind) {
    return new Finding(store, position, kind, kind.sentence);
  }

  static Finding of(String file, Kind kind, String sentence) {
    return new Finding(file, 0, kind, sentence);
  }

  @Override
  public String toString() {
    return position == 0 ? store + ": " + sentence : atPosition();
  }

  private String atPosition() {
    return store + " at position " + position + ": " + sentence;
  }
}
