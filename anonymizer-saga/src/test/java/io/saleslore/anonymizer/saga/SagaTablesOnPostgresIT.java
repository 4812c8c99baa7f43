package io.saleslore.anonymizer.saga;

import io.saleslore.anonymizer.held.Database;

/** The same on a real PostgreSQL. */
class SagaTablesOnPostgresIT extends SagaTablesIT {
  @Override
  Database database() {
    return Database.onPostgres();
  }
}
