package io.saleslore.app.webhook;

import io.saleslore.app.fixture.RealPostgres;
import io.saleslore.app.fixture.TestIssuer;
import io.saleslore.app.security.DemoTokens;
import io.saleslore.app.start.StorePassword;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** However two processes are told the same thing at the same time, it is stored once. */
class WebhookPairsIT {
  @Test
  void on_postgresql_every_pair_leaves_one_message(@TempDir Path data) throws Exception {
    var postgres = RealPostgres.fresh();
    WebhookPairs.exactlyOneEach(
        data, TestIssuer.tokens(), postgres.superuser(), postgres.settings());
  }

  /** H2 opens a file for one process, which both platforms stand in here. */
  @Test
  void on_h2_every_pair_leaves_one_message(@TempDir Path data) throws Exception {
    var url = "jdbc:h2:mem:pairs;DB_CLOSE_DELAY=-1";
    WebhookPairs.exactlyOneEach(
        data,
        new DemoTokens(data),
        JdbcClient.create(new DriverManagerDataSource(url, "saleslore", StorePassword.of(data))),
        "spring.datasource.url=" + url);
  }
}
