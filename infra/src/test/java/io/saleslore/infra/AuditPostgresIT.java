package io.saleslore.infra;

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
