package io.saleslore.app.erasure;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.security.DemoTokens;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Erasure on the embedded stores. */
class ErasureIT extends ErasureCases {
  private String file = "";

  @Override
  RunningPlatform start(Path data, String... settings) {
    file = data.toAbsolutePath() + "/private";
    return RunningPlatform.start(data, 0, settings);
  }

  @Override
  Api.Tokens tokens(Path data) {
    return Api.demo(new DemoTokens(data));
  }

  @Override
  List<Path> written(Path data) {
    return List.of(data);
  }

  @Override
  JdbcClient database() {
    return JdbcClient.create(new DriverManagerDataSource("jdbc:h2:file:" + file, "saleslore", ""));
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
