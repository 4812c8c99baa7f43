package io.saleslore.app.erasure;

import io.saleslore.app.fixture.PlatformHost;
import io.saleslore.app.start.StorePassword;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVStoreTool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Erasure on the embedded stores. */
class ErasureIT extends ErasureCaseReader {
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
    return JdbcClient.create(new DriverManagerDataSource(url, "saleslore", StorePassword.of(data)));
  }

  @Override
  void flush(JdbcClient jdbc) {
    jdbc.sql("checkpoint sync").update();
  }

  /** The stop has compacted the file and compressed its pages, in which nobody could search. */
  @Override
  void tidyUp() {
    MVStoreTool.compact(data.toAbsolutePath() + "/private.mv.db", false);
  }
}
