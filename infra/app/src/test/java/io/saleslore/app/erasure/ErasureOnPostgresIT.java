package io.saleslore.app.erasure;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.RealPostgres;
import io.saleslore.app.fixture.TestIssuer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Erasure on a real PostgreSQL, whose files are searched after the vacuum. */
class ErasureOnPostgresIT extends ErasureCases {
  private final RealPostgres postgres = RealPostgres.fresh();
  private final JdbcClient superuser =
      JdbcClient.create(
          new SingleConnectionDataSource(postgres.url(), "postgres", "superuser", true));

  @Override
  RunningPlatform start(Path data, String... settings) {
    return RunningPlatform.start(data, 0, postgres.settings(settings));
  }

  @Override
  Api.Tokens tokens(Path data) {
    return TestIssuer.get();
  }

  @Override
  List<Path> written(Path data) {
    return Stream.concat(Stream.of(data), postgres.written()).toList();
  }

  @Override
  JdbcClient database() {
    return superuser;
  }

  @Override
  void flush(JdbcClient jdbc) {
    jdbc.sql("checkpoint").update();
  }

  @Override
  void tidyUp() {
    superuser.sql("vacuum full").update();
    superuser.sql("checkpoint").update();
  }
}
