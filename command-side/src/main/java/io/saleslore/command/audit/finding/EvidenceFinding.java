package io.saleslore.command.audit.finding;

/**
 * Something that is not as it was left.
 *
 * @param place a table with the row's key, a file, or a store with a position
 * @param what was done there, as far as can be told
 */
public record EvidenceFinding(String place, String what) {
  @Override
  public String toString() {
    return place + ": " + what;
  }
}
