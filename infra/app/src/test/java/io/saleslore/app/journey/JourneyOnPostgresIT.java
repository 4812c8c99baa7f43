package io.saleslore.app.journey;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.RealPostgres;
import io.saleslore.app.fixture.TestIssuer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same on a real PostgreSQL. */
@SuppressWarnings("NullAway.Init")
class JourneyOnPostgresIT extends JourneyIT {
  private RealPostgres postgres;

  @Override
  RunningPlatform platform(Path folder, String... settings) {
    postgres = RealPostgres.fresh();
    return RunningPlatform.start(folder, 0, postgres.settings(settings));
  }

  @Override
  Api api(RunningPlatform running, Path folder) {
    return new Api(running.uri(), TestIssuer.get());
  }

  /** A few letters stand by chance in that many bytes. */
  @Override
  Map<Path, List<String>> stored(JdbcClient database) {
    database.sql("checkpoint").update();
    var sentences = PRIVATE.stream().filter(each -> each.length() > 7).toList();
    return Map.of(data, PRIVATE, postgres.dataFolder(), sentences);
  }
}
