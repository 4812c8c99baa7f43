package io.saleslore.app.audit;

import io.saleslore.app.fixture.PlatformHost;
import io.saleslore.app.fixture.RealPostgres;
import javax.sql.DataSource;

/** The audit on a real PostgreSQL. */
class AuditPostgresIT extends AuditCases {
  private final RealPostgres postgres = RealPostgres.fresh();

  @Override
  PlatformHost host() {
    return new PlatformHost(postgres);
  }

  @Override
  DataSource database() {
    return postgres.as("postgres", "superuser");
  }
}
