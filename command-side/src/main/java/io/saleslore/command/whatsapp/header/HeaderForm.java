package io.saleslore.command.whatsapp.header;

/**
 * How a chat writes what stands before a message; one export has one form.
 *
 * @param bracket whether it stands in brackets, as on iOS
 * @param timeFirst whether the time stands before the date
 * @param dateSeparator between the numbers of a date
 * @param yearPlace where in the date four digits stand, -1 where none do
 * @param between whether a comma, a word, or both stand between date and time
 * @param timeSeparator between hours and minutes
 * @param seconds whether times have them
 * @param period where the half of the day stands
 * @param end what closes the header: bracket, dash, colon, semicolon, comma, or a mere space
 */
public record HeaderForm(
    boolean bracket,
    boolean timeFirst,
    char dateSeparator,
    int yearPlace,
    String between,
    char timeSeparator,
    boolean seconds,
    PeriodPlace period,
    char end) {
  /** Whether the forms differ in nothing but what stands beside the time. */
  public boolean differsInWordsOnly(HeaderForm other) {
    return withoutWords().equals(other.withoutWords());
  }

  private HeaderForm withoutWords() {
    return new HeaderForm(
        bracket,
        timeFirst,
        dateSeparator,
        yearPlace,
        "",
        timeSeparator,
        seconds,
        PeriodPlace.NONE,
        end);
  }

  /** Whether times say which half of the day they are in. */
  public boolean hasPeriod() {
    return period != PeriodPlace.NONE;
  }

  /** Whether only a space closes the header, so that ordinary lines may look like one. */
  public boolean isLoose() {
    return end == ' ';
  }
}
