package io.saleslore.app.erasure;

import io.saleslore.app.fixture.PlatformHost;
import io.saleslore.app.fixture.RealPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Erasure on a real PostgreSQL, whose files are searched after the vacuum. */
class ErasureOnPostgresIT extends ErasureCaseReader {
  private final RealPostgres postgres = RealPostgres.fresh();
  private final JdbcClient superuser =
      JdbcClient.create(
          new SingleConnectionDataSource(postgres.url(), "postgres", "superuser", true));

  @Override
  PlatformHost host() {
    return new PlatformHost(postgres);
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
