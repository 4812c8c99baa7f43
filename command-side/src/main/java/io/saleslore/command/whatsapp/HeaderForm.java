package io.saleslore.command.whatsapp;

/**
 * How a chat writes what stands before a message; one export has one form.
 *
 * @param yearPlace where in the date four digits stand, -1 where none do
 * @param between whether a comma, a word, or both stand between date and time
 * @param period where the half of the day stands: 0 nowhere, 1 before the time, 2 behind it
 * @param end what closes the header: bracket, dash, colon, or a mere space
 */
record HeaderForm(
    boolean bracket,
    boolean timeFirst,
    char dateSeparator,
    int yearPlace,
    String between,
    char timeSeparator,
    boolean seconds,
    int period,
    char end) {
  /** The same but for what stands beside the time. */
  boolean differsInWordsOnly(HeaderForm other) {
    return withoutWords().equals(other.withoutWords());
  }

  private HeaderForm withoutWords() {
    return new HeaderForm(
        bracket, timeFirst, dateSeparator, yearPlace, "", timeSeparator, seconds, 0, end);
  }

  boolean loose() {
    return end == ' ';
  }
}
