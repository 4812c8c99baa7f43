package io.saleslore.anonymizer.ledger;

/**
 * A line as it was committed to.
 *
 * @param line says edition and number once more
 */
record ReleaseLedgerLine(int edition, long number, String line) {
  /** Its place in the order of all lines. */
  String cursor() {
    return edition + "." + number;
  }
}
