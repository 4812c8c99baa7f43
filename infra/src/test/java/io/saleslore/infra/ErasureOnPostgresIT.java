package io.saleslore.infra;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erasure on a real PostgreSQL, whose files are searched after the vacuum. */
class ErasureOnPostgresIT extends ErasureCases {
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
  Path[] folders(Path data) {
    return new Path[] {data, postgres.dataFolder()};
  }

  @Override
  JdbcClient database() {
    return postgres.superuser();
  }

  @Override
  void flush(JdbcClient jdbc) {
    jdbc.sql("checkpoint").update();
  }

  @Override
  void tidyUp() {
    postgres.superuser().sql("vacuum full").update();
    postgres.superuser().sql("checkpoint").update();
  }
}
