package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.held.Database;

/** The same where locks and refusals are PostgreSQL's. */
class ReanonymizationOnPostgresIT extends ReanonymizationIT {
  @Override
  Database database() {
    return Database.onPostgres();
  }
}
