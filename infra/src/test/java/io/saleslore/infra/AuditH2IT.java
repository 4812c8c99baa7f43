package io.saleslore.infra;

import io.saleslore.infra.security.DemoTokens;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The audit on the embedded store. */
class AuditH2IT extends AuditCases {
  @Override
  RunningPlatform start(Path data, String... settings) {
    return RunningPlatform.start(data, 0, settings);
  }

  @Override
  Api.Tokens tokens(Path data) {
    return Api.demo(new DemoTokens(data));
  }

  /** In the same process, as only one may open the file. */
  @Override
  DataSource database() {
    var file = folder.resolve("data").toAbsolutePath() + "/private";
    return new DriverManagerDataSource("jdbc:h2:file:" + file, "saleslore", "");
  }
}
