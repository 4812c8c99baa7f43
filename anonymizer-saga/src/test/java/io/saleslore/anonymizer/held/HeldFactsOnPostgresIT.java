package io.saleslore.anonymizer.held;

/** The same on a real PostgreSQL. */
class HeldFactsOnPostgresIT extends HeldFactsIT {
  @Override
  Database database() {
    return Database.onPostgres();
  }

  @Override
  int histories() {
    return 30;
  }
}
