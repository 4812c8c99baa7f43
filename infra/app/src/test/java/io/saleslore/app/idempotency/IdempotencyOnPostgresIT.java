package io.saleslore.app.idempotency;

import io.saleslore.app.RunningPlatform;
import io.saleslore.app.fixture.Api;
import io.saleslore.app.fixture.RealPostgres;
import io.saleslore.app.fixture.TestIssuer;
import java.nio.file.Path;

/** The same on a real PostgreSQL. */
class IdempotencyOnPostgresIT extends IdempotencyIT {
  @Override
  RunningPlatform platform(Path folder) {
    return RunningPlatform.start(
        folder, 0, RealPostgres.fresh().settings("saleslore.gate.schedule=-"));
  }

  @Override
  Api api(RunningPlatform running, Path folder) {
    return new Api(running.uri(), TestIssuer.get());
  }
}
