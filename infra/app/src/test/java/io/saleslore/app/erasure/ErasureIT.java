package io.saleslore.app.erasure;

import io.saleslore.app.fixture.PlatformHost;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Erasure on the embedded stores. */
class ErasureIT extends ErasureCases {
  @Override
  PlatformHost host() {
    return PlatformHost.embedded();
  }

  @Override
  List<Path> written(Path data) {
    return List.of(data);
  }

  @Override
  JdbcClient database() {
    var url = "jdbc:h2:file:" + data.toAbsolutePath() + "/private";
    return JdbcClient.create(new DriverManagerDataSource(url, "saleslore", ""));
  }

  @Override
  void flush(JdbcClient jdbc) {
    jdbc.sql("checkpoint sync").update();
  }

  /** The next start compacts its file. */
  @Override
  void tidyUp() {
    database().sql("select 1").query(Integer.class).single();
  }
}
