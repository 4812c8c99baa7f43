package io.saleslore.anonymizer.door;

/**
 * A token that the door does not let through.
 *
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param why what is wrong with it
 */
public record Refusal(int start, int end, RefusalReason why) {
  /** The token itself, as it must be allowed. */
  public String in(String text) {
    return text.substring(start, end);
  }

  boolean overlaps(int from, int to) {
    return start < to && from < end;
  }
}
