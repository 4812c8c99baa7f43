package io.saleslore.app.zone;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.RealPostgres;
import io.saleslore.app.fixture.TestIssuer;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same on a real PostgreSQL. */
@SuppressWarnings("NullAway.Init")
class ZoneOnPostgresIT extends ZoneIT {
  private RealPostgres postgres;

  @Override
  RunningPlatform platform(Path folder) {
    postgres = RealPostgres.fresh();
    return RunningPlatform.start(folder, 0, postgres.settings("saleslore.gate.schedule=-"));
  }

  @Override
  Path stored() {
    platform().part(JdbcClient.class).sql("checkpoint").update();
    return postgres.dataFolder();
  }

  @Override
  Api api(RunningPlatform running, Path folder) {
    return new Api(running.uri(), TestIssuer.get());
  }
}
