package io.saleslore.app.audit;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.RealPostgres;
import io.saleslore.app.fixture.TestIssuer;
import java.nio.file.Path;
import javax.sql.DataSource;

/** The audit on a real PostgreSQL. */
class AuditPostgresIT extends AuditCases {
  private final RealPostgres postgres = RealPostgres.fresh();

  @Override
  RunningPlatform start(Path data, String... settings) {
    return RunningPlatform.start(data, 0, postgres.settings(settings));
  }

  @Override
  Api.Tokens tokens(Path data) {
    return TestIssuer.get();
  }

  @Override
  DataSource database() {
    return postgres.as("postgres", "superuser");
  }
}
